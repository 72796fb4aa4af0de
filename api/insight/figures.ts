import type { Figures, Times } from '#contract/performance.ts'
import { type Histogram, percentile, sizeOf } from './histogram.ts'
import type { Measure } from './measure.ts'
import { dayOf } from './month.ts'
import { fewest, shown, shownParts } from './suppress.ts'

function times(histogram: Histogram): Times | null {
  const of = sizeOf(histogram)
  const median = percentile(histogram, 0.5)
  const p90 = percentile(histogram, 0.9)
  return of < fewest || median === undefined || p90 === undefined ? null : { of, median, p90 }
}

/** How many of these days are over. */
const over = (days: Histogram, today: string): number =>
  Object.entries(days).reduce((sum, [day, count]) => (day < today ? sum + count : sum), 0)

function promise({ kept, missed, unseen }: Measure, today: string): Figures['promise'] {
  const of = kept + missed + over(unseen, today)
  return of < fewest ? null : { kept, of }
}

function satisfaction({ scores }: Measure): Figures['satisfaction'] {
  const counts = [1, 2, 3, 4, 5].map((score) => scores[score] ?? 0)
  const answered = sizeOf(scores)
  if (answered < fewest) return null
  return { answered, satisfied: (counts[3] ?? 0) + (counts[4] ?? 0), scores: shownParts(counts) }
}

/** What is told of a measure. `sensitive`: small numbers are left out even where they are of the whole county. */
export function figuresOf(measure: Measure, now: Date, sensitive = false): Figures {
  const today = dayOf(now)
  const count = sensitive ? shown : (exact: number) => exact
  return {
    received: count(measure.received),
    acknowledged: count(measure.acknowledged),
    open: count(measure.open),
    finished: count(measure.finished),
    overdue: count(over(measure.due, today)),
    reopened: count(measure.reopened),
    toAcknowledge: times(measure.toAcknowledge),
    toLookAt: times(measure.toLookAt),
    toFinish: times(measure.toFinish),
    promise: promise(measure, today),
    satisfaction: satisfaction(measure),
  }
}
