import { departmentOf } from '#contract/department.ts'
import { council } from '#council'
import type { DeliverPorts } from '#requests/deliver.ts'
import { teamsBy } from '#requests/team.ts'
import { requestsTable } from './requests-table.ts'
import { worklistTable } from './worklist-table.ts'

/** What taking a department's events needs, for real. The boundaries are read with the first event. */
export function deliverPorts(): () => Promise<DeliverPorts> {
  const ready = {
    worklist: worklistTable(),
    requests: requestsTable(),
    nameOf: (department: string) => departmentOf(council, department).name,
    now: () => new Date(),
  }
  return async () => {
    const { areas } = await import('#council/areas/load.ts')
    return { ...ready, teamOf: teamsBy(council, areas) }
  }
}
