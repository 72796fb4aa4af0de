import { shown, shownParts, shownWithin } from '#contract/core/small-number.ts'
import type { Figures, Times } from '#contract/insight/performance.ts'
import { sizeOf } from './histogram.ts'
import { type Measure, scoresOf } from './measure.ts'
import { shownStates } from './suppress.ts'

/** Of how many they are is left out: it may be any part of what is told beside it. */
const withoutSize = (times: Times | null): Times | null => times && { ...times, of: null }

function promise(exact: Figures['promise'], received: Figures['received']): Figures['promise'] {
  const of = exact && shownWithin(exact.of ?? 0, received)
  return exact && of ? { kept: shownWithin(exact.kept ?? 0, of), of } : null
}

function satisfaction({ scores }: Measure, { received, finished }: Pick<Figures, 'received' | 'finished'>) {
  const counts = scoresOf(scores)
  const answered = shownWithin(sizeOf(scores), received, finished)
  if (!answered) return null
  const [unhappy, happy] = [counts.slice(0, 3), counts.slice(3)]
  const satisfied = shownWithin(
    happy.reduce((sum, count) => sum + count, 0),
    answered,
  )
  // Where the satisfied are told, each side is a whole of its own.
  const parts = satisfied === null ? shownParts(counts) : [...shownParts(unhappy), ...shownParts(happy)]
  return { answered, satisfied, scores: parts }
}

/**
 * What anybody is told of a sensitive service: no number from 1 to 4, and no two numbers one of which is a part of the
 * other, so that what is left would be.
 */
export function withoutSmall(exact: Figures, measure: Measure): Figures {
  const received = shown(measure.received)
  const states = shownStates(measure)
  return {
    ...exact,
    ...states,
    received,
    overdue: shownWithin(exact.overdue ?? 0, received, states.open),
    // Of how many it is, it must not tell either.
    age: states.open === null ? null : exact.age,
    reopened: shownWithin(measure.reopened, received),
    toAcknowledge: withoutSize(exact.toAcknowledge),
    toLookAt: withoutSize(exact.toLookAt),
    toFinish: withoutSize(exact.toFinish),
    promise: promise(exact.promise, received),
    satisfaction: satisfaction(measure, { received, finished: states.finished }),
  }
}
