import type { WorkKind } from '#contract/core/kinds/work-kind.ts'
import { startDepartment, theDepartment } from '#contract/core/words/in-text.ts'
import { isOpen, type State } from '#contract/requests/lifecycle.ts'
import type { UpdateState } from '#contract/requests/open311.ts'

/** Open311 knows two states. */
export const statusOf = (state: State): 'open' | 'closed' => (isOpen(state) ? 'open' : 'closed')

/** The state as FixMyStreet's extension tells it. `elsewhere`: whether it was referred to another authority. */
export function updateStateOf(state: State, elsewhere = true): UpdateState {
  switch (state) {
    case 'inspected':
      return 'investigating'
    case 'scheduled':
      return 'action_scheduled'
    case 'fixed':
    case 'approved':
      return 'fixed'
    case 'closed':
    case 'refused':
      return 'no_further_action'
    case 'referred':
      return elsewhere ? 'not_councils_responsibility' : 'internal_referral'
    case 'merged':
      return 'duplicate'
    default:
      return 'open'
  }
}

/** What the public is told of a state, in words that hold nothing anybody wrote. `department`: its name. */
export function stateInWords(state: State, department: string, work: WorkKind): string {
  const repaired = work === 'repair'
  const who = startDepartment(department)
  switch (state) {
    case 'submitted':
      return `It has been sent to ${theDepartment(department)}.`
    case 'acknowledged':
      return `${who} has it.`
    case 'inspected':
      return repaired ? `${who} has inspected it.` : `${who} has looked at it.`
    case 'scheduled':
      return repaired ? `${who} has scheduled work.` : `${who} is working on it.`
    case 'fixed':
      return repaired ? `${who} says that it is fixed.` : `${who} says that it is done.`
    case 'referred':
      return 'Another organisation looks after it.'
    case 'merged':
      return 'It goes on as another report about the same thing.'
    default:
      return `${who} has closed it.`
  }
}
