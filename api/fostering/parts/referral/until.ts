import type { Day } from '#contract/calendar/day.ts'
import type { ReferralType } from '#contract/fostering/panel/referral.ts'
import type { CaseFacts, Rules } from '../../clocks/facts.ts'
import { planOf } from '../../clocks/plan.ts'

/** The lines of a plan that a recommendation has to come in time for. Of what is not named nobody knows such a day. */
const lines: Partial<Readonly<Record<ReferralType, readonly string[]>>> = {
  approval: ['recommendation'],
  'connected-person': ['recommendation', 'temporary-approval'],
  adoption: ['adoption-recommendation'],
  'brief-report': ['recommendation'],
  extension: ['temporary-approval'],
  'first-review': ['review', 'adoption-review'],
  review: ['review', 'adoption-review'],
}

/** By when a panel has to recommend on what is referred today: the nearest day of the times that run; null: none is known. */
export function recommendedBy(type: ReferralType, facts: CaseFacts, today: Day, rules: Rules): Day | null {
  const named = lines[type] ?? []
  const days = planOf(facts, today, rules).lines.flatMap(({ id, due }) =>
    named.includes(id) && due?.kind === 'day' ? [due.day] : [],
  )
  return days.sort()[0] ?? null
}
