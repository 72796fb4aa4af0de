import { dayInEngland } from '#contract/calendar/day.ts'
import { dayInWords } from '#contract/calendar/words.ts'
import { type Elsewhere, LearningView, type Session } from '#contract/fostering/carers/learning.ts'
import type { PlanLine } from '#contract/fostering/clocks.ts'
import type { PartView } from '#contract/fostering/parts.ts'

/** A year of training and groups, with the part that it stands in. */
export interface FoundYear extends LearningView {
  readonly part: PartView
}

export function readYear(part: PartView | undefined): FoundYear[] {
  const read = LearningView.safeParse(part?.values)
  return part && read.success ? [{ ...read.data, part }] : []
}

export const endOf = ({ starts, minutes }: Pick<Session, 'starts' | 'minutes'>): Date =>
  new Date(Date.parse(starts) + minutes * 60_000)

/** What they have booked and is not over, the soonest first. */
export const bookedIn = (years: readonly FoundYear[]): Session[] =>
  years
    .flatMap(({ sessions }) => sessions)
    .filter((one) => one.is === 'booked' && endOf(one).getTime() > Date.now())
    .sort((a, b) => a.starts.localeCompare(b.starts))

/** One thing that somebody did, wherever it was. */
export interface Done {
  readonly key: string
  readonly on: string
  readonly title: string
  /** Whether it counts to the standards; null until the worker has looked at it. */
  readonly counts: boolean | null
  readonly elsewhere?: Elsewhere
  readonly part: PartView
}

/** What they did, the newest first. */
export const doneIn = (years: readonly FoundYear[]): Done[] =>
  years
    .flatMap(({ sessions, elsewhere, part }): Done[] => [
      ...sessions
        .filter(({ is }) => is === 'came')
        .map(({ id, starts, title, counts }) => ({
          ...{ key: id, on: dayInEngland(new Date(starts)), title, counts, part },
        })),
      ...elsewhere.map((one) => ({
        ...{ key: one.id, on: one.on, title: one.title, counts: one.counts, elsewhere: one, part },
      })),
    ])
    .sort((a, b) => b.on.localeCompare(a.on))

/** What there is to say about the standards, by the plan; undefined where they are not asked of this household. */
export function standardsInWords(lines: readonly PlanLine[]): string | undefined {
  const line = lines.find(({ id }) => id === 'standards' || id === 'standards-longer')
  if (!line) return undefined
  if (line.state === 'done') return 'You have met the training, support and development standards.'
  return line.due?.kind === 'day'
    ? `You have until ${dayInWords(line.due.day)} to meet the training, support and development standards. Your worker goes through them with you.`
    : 'Your worker goes through the training, support and development standards with you.'
}
