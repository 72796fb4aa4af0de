import { type Day, daysBetween } from '#contract/calendar/day.ts'
import type { Plan, PlanLine, Quiet } from '#contract/fostering/clocks.ts'
import type { CaseFacts, Rules } from './facts.ts'
import { clockOf, dueBy } from './find.ts'

/** Whether it is the household's turn: a step that has not begun is nobody's yet, a part may be begun at any time. */
const isTheirs = ({ whose, state, part }: PlanLine): boolean =>
  whose === 'applicant' &&
  (state === 'waiting' || state === 'late' || (state === 'not-started' && part !== null))

/** Since when a household has sent nothing, if it is longer than the council’s rule and it is their turn; else undefined. */
export function quietOf(
  { lines }: Pick<Plan, 'lines'>,
  facts: CaseFacts,
  today: Day,
  rules: Rules,
): Quiet | undefined {
  const { dates, heard } = facts
  const since = heard ?? dates.applied ?? dates.enquired
  if (!since || !lines.some(isTheirs)) return undefined
  const due = dueBy(clockOf(rules, 'quiet', facts, since), since, facts, rules)
  if (due.kind !== 'day' || today <= due.day) return undefined
  const days = daysBetween(since, today)
  return { since, days, words: `Nothing from the household for ${days} days` }
}
