import type { EndingPorts } from '#admissions/offers/ending.ts'
import { requestsTable } from '#aws/life/requests-table.ts'
import { departmentOf } from '#contract/council/department.ts'
import { council } from '#council'
import { type ActPorts, acknowledge, update } from '#requests/elsewhere/department/act.ts'
import { admissions } from '#services/school-place/admissions.ts'

/**
 * Says of a service request that the work on it is done, as the department's own system would. Where nobody has said that
 * the department has it, that comes first. What has ended otherwise stays as it ended.
 */
export function ender(
  ports: ActPorts = { requests: requestsTable(), now: () => new Date() },
): EndingPorts['end'] {
  const { id, name } = departmentOf(council, admissions.department)
  const actor = { department: id, name }
  return async ({ reference, key, note }) => {
    const said = { status: 'fixed', note } as const
    const ended = await update(ports, actor, reference, said, key)
    if (ended.kind !== 'not-now' || ended.state !== 'submitted') return
    await acknowledge(ports, actor, reference, {})
    await update(ports, actor, reference, said, key)
  }
}
