import { feeInWords } from '#contract/core/fee.ts'
import type { CouncilProfile } from '#contract/council/council.ts'
import type { StartFacts } from '../startFacts.ts'

type Costing = Pick<StartFacts, 'cost' | 'fee'>

/** What it costs, in words. */
export function costOf({ cost, fee }: Costing): string {
  if (cost) return cost
  if (!fee) return 'Free'
  const back = fee.refundedIfRefused ? ' You get it back if it is refused.' : ''
  return `${feeInWords(fee)}. You pay after you have sent it${fee.later ? ', at once or another day' : ''}.${back}`
}

/** What somebody wants to know before they start, as rows of a summary list. */
export function rowsOf(facts: StartFacts, council: Pick<CouncilProfile, 'name' | 'departments'>) {
  const department = council.departments.find(({ id }) => id === facts.department)
  const takes = facts.takes ?? 'about a minute'
  return [
    { key: 'How long it takes you', value: takes.charAt(0).toUpperCase() + takes.slice(1) },
    { key: 'Cost', value: costOf(facts) },
    { key: 'Who looks after it', value: `${department?.name} at ${council.name}` },
    { key: 'How long they take', value: facts.commitment },
  ]
}
