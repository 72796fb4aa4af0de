import type { Staff } from '#contract/council/staff.ts'
import { type ActionName, acts } from '#contract/workspace/acts/acts.ts'
import type { WorkLine } from '#contract/workspace/workspace.ts'
import { may } from '#requests/rights/may.ts'

export type Whose = Pick<WorkLine, 'department' | 'service'>

/** Whether somebody may take an action on a request of this line, whatever its state. */
export const mayTake = (staff: Staff, name: ActionName, { department, service }: Whose): boolean =>
  may(staff, acts[name].right, { department, service: service.slug, sensitive: service.sensitive })

/** Whether there is anything that somebody may do with it, so that there is a reason to select it. */
export const selectable = (staff: Staff, line: Whose): boolean =>
  mayTake(staff, 'note', line) || mayTake(staff, 'assign', line)
