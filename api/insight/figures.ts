import { type Day, daysBetween } from '#contract/calendar/day.ts'
import { dayOf } from '#contract/calendar/month.ts'
import { fewest, shown, shownParts, shownWithin } from '#contract/core/small-number.ts'
import type { Figures, SmallCount, Times } from '#contract/insight/performance.ts'
import { type Histogram, percentile, sizeOf } from './histogram.ts'
import { addCounts, type Measure, scoresOf } from './measure.ts'
import { withoutSmall } from './sensitive.ts'
import type { StillOpen } from './still-open.ts'

/** Who reads it: anybody, anybody of a sensitive service, or the department itself, which is told everything. */
export type Reader = 'public' | 'public-sensitive' | 'department'

function times(histogram: Histogram, least: number): Times | null {
  const of = sizeOf(histogram)
  const median = percentile(histogram, 0.5)
  const p90 = percentile(histogram, 0.9)
  return of < least || median === undefined || p90 === undefined ? null : { of, median, p90 }
}

/** How many of these days are over. */
const over = (days: Histogram, today: string): number =>
  Object.entries(days).reduce((sum, [day, count]) => (day < today ? sum + count : sum), 0)

/**
 * How long what is open has waited, in days since it was sent. Nothing where some of it was measured before that was kept:
 * an age of the others alone would be made up.
 */
export function ageOf(
  { open, waiting }: Pick<Measure, 'open' | 'waiting'>,
  today: Day,
  least: number,
): Figures['age'] {
  const ages: Record<number, number> = {}
  for (const [day, count] of Object.entries(waiting ?? {})) {
    const age = daysBetween(day, today)
    ages[age] = (ages[age] ?? 0) + count
  }
  const median = percentile(ages, 0.5)
  const p90 = percentile(ages, 0.9)
  if (open < least || sizeOf(ages) < open || median === undefined || p90 === undefined) return null
  return { median, p90 }
}

function promise({ kept, missed, unseen }: Measure, today: string, least: number): Figures['promise'] {
  const of = kept + missed + over(unseen, today)
  return of < least ? null : { kept, of }
}

function satisfaction({ scores }: Measure, least: number): Figures['satisfaction'] {
  const counts = scoresOf(scores)
  const answered = sizeOf(scores)
  if (answered < least) return null
  const parts = least === fewest ? shownParts(counts) : counts
  return { answered, satisfied: (counts[3] ?? 0) + (counts[4] ?? 0), scores: parts }
}

function exactFigures(measure: Measure, today: string, least: number): Figures {
  const { received, acknowledged, open, finished, reopened } = measure
  return {
    ...{ received, acknowledged, open, finished },
    overdue: over(measure.due, today),
    age: ageOf(measure, today, least),
    reopened,
    toAcknowledge: times(measure.toAcknowledge, least),
    toLookAt: times(measure.toLookAt, least),
    toFinish: times(measure.toFinish, least),
    promise: promise(measure, today, least),
    satisfaction: satisfaction(measure, least),
  }
}

/** What is told of a measure. Of a sensitive service small numbers are left out even where they are of the whole county. */
export function figuresOf(measure: Measure, now: Date, reader: Reader = 'public'): Figures {
  const exact = exactFigures(measure, dayOf(now), reader === 'department' ? 1 : fewest)
  return reader === 'public-sensitive' ? withoutSmall(exact, measure) : exact
}

/** A sum of two parts, or null where one is not told: the other would tell it. */
const both = (one: SmallCount, other: SmallCount): SmallCount =>
  one === null || other === null ? null : one + other

/** The same with what is still open of what was sent before: whatever is open is counted as open, however old. */
export function withOlder(
  told: Figures,
  recent: Pick<Measure, 'open' | 'waiting'>,
  older: Pick<StillOpen, 'open' | 'due' | 'waiting'>,
  now: Date,
  reader: Reader = 'public',
): Figures {
  const today = dayOf(now)
  const overdue = over(older.due, today)
  const waiting = { ...recent.waiting }
  addCounts(waiting, older.waiting ?? {})
  const all = { open: recent.open + older.open, waiting }
  const age = ageOf(all, today, reader === 'department' ? 1 : fewest)
  if (reader !== 'public-sensitive')
    return { ...told, open: both(told.open, older.open), overdue: both(told.overdue, overdue), age }
  const open = shown(older.open)
  const late = open === null ? null : shownWithin(overdue, open)
  const whole = both(told.open, open)
  return { ...told, open: whole, overdue: both(told.overdue, late), age: whole === null ? null : age }
}
