import { type Day, dayInEngland } from '#contract/calendar/day.ts'
import type { Learned } from '#contract/fostering/carers/learning.ts'
import type { ReviewRecord } from '#contract/fostering/carers/review.ts'
import { courseSorts } from '#contract/fostering/courses.ts'
import { kindOfPart, type PartName, personOfPart } from '#contract/fostering/parts.ts'
import type { CaseFacts } from '../../../clocks/facts.ts'
import type { Context } from '../../kind.ts'
import type { LearningValues } from '../learning.ts'

const isLearning = (name: PartName): boolean => kindOfPart(name) === 'learning'

/** Parts of training of which something may be in a review: those of the years since the last one. */
export const learningSince = (known: Context['known']): PartName[] => Object.keys(known).filter(isLearning)

/** What each carer learned since a day, the first first. What nobody has looked at yet is not in it. */
function learnedOf({ others, head }: Pick<Context, 'others' | 'head'>, since: Day): Learned[] {
  return Object.entries(others)
    .filter(([name]) => isLearning(name))
    .flatMap(([name, values]) => {
      const { sessions, elsewhere } = values as LearningValues
      const person = head?.people[personOfPart(name) ?? '']?.name ?? ''
      return [
        ...sessions
          .filter(({ is, kind }) => is === 'came' && courseSorts[kind].outcome)
          .map(({ starts, title, counts }) => ({ on: dayInEngland(new Date(starts)), title, counts })),
        ...elsewhere.flatMap(({ on, title, counts }) => (counts === null ? [] : [{ on, title, counts }])),
      ].map((one) => ({ person, ...one }))
    })
    .filter(({ on }) => on >= since)
    .sort((a, b) => a.on.localeCompare(b.on))
}

/**
 * What the record shows since the last review, or since the approval: how many of each, what they learned, and nothing else
 * that anybody wrote. What the household has not been told of is not counted: most who read a review may not know that it is
 * there.
 */
export function recordOf(
  review: string,
  facts: CaseFacts,
  context: Pick<Context, 'others' | 'head'>,
): ReviewRecord {
  const since = facts.dates.lastReview ?? facts.dates.approved ?? ''
  const number = review.split('.')[1]
  const of = (kind: string) => facts.parts.filter(({ name }) => name.startsWith(`${kind}.`))
  const visits = of('visit').filter(({ dates }) => (dates?.supervised ?? '') >= since)
  const began = (kind: string, day: 'made' | 'told') =>
    of(kind).filter(({ track }) => (track?.dates[day] ?? '') >= since).length
  const learned = learnedOf(context, since)
  const views = facts.parts.filter(({ name }) => name.startsWith(`views.${number}.`))
  return {
    since,
    visits: visits.length,
    unannounced: visits.filter(({ dates }) => dates?.unannounced !== undefined).length,
    courses:
      of('training').filter(({ state, since: day }) => state === 'done' && day >= since).length +
      learned.length,
    learned,
    complaints: began('complaint', 'made'),
    concerns: began('concern', 'told'),
    allegations: began('allegation', 'told'),
    children: of('child').filter(({ lives, since: day }) => lives === 'here' || day >= since).length,
    views: {
      came: views.filter(({ state }) => state === 'done').length,
      notNeeded: views.filter(({ state }) => state === 'not-needed').length,
    },
  }
}
