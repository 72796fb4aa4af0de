import type { CaseFacts, Rules } from './facts.ts'
import { clockOf, dueBy } from './find.ts'
import type { Running } from './steps/step.ts'

/**
 * Until when the temporary approval of a relative or friend holds: sixteen weeks from the placement; once extended, eight
 * more from the last day of those; or until the outcome of an independent review. Undefined where no child is placed.
 */
export function temporaryApproval(facts: CaseFacts, rules: Rules): Running | undefined {
  const { placed, extended, extendedForReview, reviewOutcome } = facts.dates
  if (!placed) return undefined
  const clock = clockOf(rules, 'temporary-approval', facts, placed)
  const first = { began: placed, clock, due: dueBy(clock, placed, facts, rules) }
  if (extendedForReview && reviewOutcome) return { ...first, due: { kind: 'day', day: reviewOutcome } }
  if (extendedForReview) return { ...first, due: null, words: 'until the independent review is over' }
  if (!extended || first.due.kind !== 'day') return first
  const more = clockOf(rules, 'temporary-extension', facts, first.due.day)
  return { began: first.due.day, clock: more, due: dueBy(more, first.due.day, facts, rules) }
}
