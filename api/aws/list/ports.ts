import { requestsTable } from '#aws/life/requests-table.ts'
import { departmentOf } from '#contract/council/department.ts'
import { wardNameIn } from '#contract/geo/wards.ts'
import { council } from '#council'
import { teamsBy } from '#requests/life/team.ts'
import type { DeliverPorts } from '#requests/list/deliver.ts'
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
    const [{ areas }, { wards }] = await Promise.all([
      import('#council/areas/load.ts'),
      import('#council/areas/wards.ts'),
    ])
    return { ...ready, teamOf: teamsBy(council, areas), wardNameOf: wardNameIn(wards) }
  }
}
