import { addDays, type Day } from '#contract/calendar/day.ts'
import type { CaseFacts, Rules } from './facts.ts'
import { clockOf, dueBy } from './find.ts'
import { adoptionKinds } from './law/shared.ts'

/**
 * The first day after the time in which a household may answer a proposal, where it did not answer in it, once that day has
 * come; undefined before, and where they chose one of the two ways. The letter's own day is none of it.
 */
export function answerIsOver(facts: CaseFacts, today: Day, rules: Rules): Day | undefined {
  const { proposed, represented, reviewAsked } = facts.dates
  if (!proposed || represented || reviewAsked) return undefined
  const id = adoptionKinds.includes(facts.kind) ? 'adoption-answer-to-proposal' : 'answer-to-proposal'
  const due = dueBy(clockOf(rules, id, facts, proposed), proposed, facts, rules)
  return due.kind === 'day' && due.day < today ? addDays(due.day, 1) : undefined
}
