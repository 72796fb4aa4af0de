import { addDays, type Day } from '#contract/calendar/day.ts'
import type { ReviewReason, Wanted } from '#contract/fostering/carers/review.ts'
import { adoptionKinds } from '#contract/fostering/case.ts'
import type { CaseFacts, PartStanding, Rules } from '../../../clocks/facts.ts'
import { clockOf, dueBy } from '../../../clocks/find.ts'

const isReview = ({ name }: PartStanding): boolean => name.startsWith('review.')

const later = (days: readonly (Day | undefined)[]): Day | undefined =>
  days
    .filter((day) => day !== undefined)
    .sort()
    .at(-1)

/** Whether the yearly reviews go on until a child is matched, and not for as long as there is an approval. */
export const adopts = ({ kind }: Pick<CaseFacts, 'kind'>): boolean => adoptionKinds.includes(kind)

/** By when the law asks for the next review; undefined where there is no approval. */
export function reviewDue({ dates, ...facts }: CaseFacts, rules: Rules): Day | undefined {
  const began = dates.lastReview ?? dates.approved
  if (began === undefined) return undefined
  const clock = clockOf(rules, adopts(facts) ? 'adoption-review' : 'review', { dates }, began)
  const due = dueBy(clock, began, { ...facts, dates, pauses: [] }, rules)
  return due.kind === 'day' ? due.day : undefined
}

/** By when a review that begins today is to be finished: the law has a day for the yearly ones, and the council for all others. */
export function dueOfReview(why: ReviewReason, facts: CaseFacts, today: Day, rules: Rules): Day | undefined {
  if (why === 'first' || why === 'yearly') return reviewDue(facts, rules)
  const due = dueBy(clockOf(rules, 'review-extra', facts, today), today, { ...facts, pauses: [] }, rules)
  return due.kind === 'day' ? due.day : undefined
}

/** The last day on which somebody asked for a review after a concern or an allegation. */
const askedOn = ({ parts }: CaseFacts): Day | undefined =>
  later(parts.map(({ track }) => track?.dates.reviewAsked))

/** Why a review begins now; undefined while none has to. Allegations are named here by nothing but that one is asked for. */
export function reviewNow(facts: CaseFacts, today: Day, rules: Rules): ReviewReason | undefined {
  const { approved, lastReview, reviewNeeded, matched, ordered } = facts.dates
  if (approved === undefined || facts.ended !== undefined) return undefined
  // With the order nobody’s approval is reviewed any more.
  if (adopts(facts) && ordered !== undefined) return undefined
  if (facts.parts.some((one) => isReview(one) && one.state !== 'done')) return undefined
  const since = lastReview ?? approved
  const asked = askedOn(facts)
  // A review may be decided on the day on which another is asked for: that one does not count for it.
  if (asked !== undefined && asked >= since) return 'asked'
  if (reviewNeeded !== undefined && reviewNeeded >= since) return 'changed'
  if (adopts(facts) && matched !== undefined) return undefined
  const due = reviewDue(facts, rules)
  const prepare = clockOf(rules, 'review-prepare', facts, today).length.amount
  if (due === undefined || today < addDays(due, -prepare)) return undefined
  return lastReview === undefined && !adopts(facts) ? 'first' : 'yearly'
}

/** Who of the household knows of what a review was asked for after. Nobody else is told that there was anything. */
export const knowWhy = ({ parts }: CaseFacts): string[] => [
  ...new Set(parts.flatMap(({ track }) => (track?.dates.reviewAsked ? track.to : []))),
]

/**
 * Who may be told that staff began a review after a concern: whoever knows of one that is open, and everybody else unless
 * something is open that they were not told of.
 */
export const mayKnow = (people: readonly string[], { parts }: CaseFacts): string[] => {
  const wrong = parts.filter(({ track, state }) => track && track.track !== 'complaint' && state !== 'done')
  return people.filter((id) => wrong.length === 0 || wrong.some(({ track }) => track?.to.includes(id)))
}

/** The name of the next review. */
export const nextReview = ({ parts }: CaseFacts): string => `review.r${parts.filter(isReview).length + 1}`

/** Whom a review of this name has to hear: of children who live there all who know them, of those who left whoever placed them. */
export function wantedFor(review: string, { parts, dates }: CaseFacts): Wanted[] {
  const number = review.split('.')[1]
  const since = dates.lastReview ?? dates.approved ?? ''
  return parts.flatMap(({ name, lives, since: left }): Wanted[] => {
    const child = /^child\.c(\d+)$/.exec(name)?.[1]
    if (child === undefined || lives === undefined) return []
    const one = (kind: Wanted['kind'], letter: string) => ({
      part: `views.${number}.${letter}${child}`,
      kind,
      child: name,
    })
    if (lives === 'here') return [one('child', 'c'), one('school', 's'), one('council', 'o')]
    return left >= since ? [one('council', 'o')] : []
  })
}
