import { environment } from '#aws/core/environment.ts'
import { requestsTable } from '#aws/life/requests-table.ts'
import { worklistTable } from '#aws/list/worklist-table.ts'
import { departmentOf } from '#contract/council/department.ts'
import { wardNameIn } from '#contract/geo/wards.ts'
import { council } from '#council'
import type { HandOverPorts } from '#requests/elsewhere/handover/ports.ts'
import { toEvent } from '#requests/life/event.ts'
import { teamsBy } from '#requests/life/team.ts'
import { handoversTable } from './handovers-table.ts'

/** What handing a department's events to its own system needs, for real, but for how that system is spoken to. */
export function handOverPorts(): () => Promise<
  Omit<HandOverPorts, 'send' | 'notesTries' | 'takingAcknowledges'>
> {
  const ready = {
    worklist: worklistTable(),
    requests: requestsTable(),
    handovers: handoversTable(),
    departmentName: departmentOf(council, environment('DEPARTMENT')).name,
    now: () => new Date(),
  }
  return async () => {
    const [{ areas }, { wards }, { serviceOf }] = await Promise.all([
      import('#council/areas/load.ts'),
      import('#council/areas/wards.ts'),
      import('#services/index.ts'),
    ])
    return {
      ...ready,
      teamOf: teamsBy(council, areas),
      wardNameOf: wardNameIn(wards),
      eventOf(request, number) {
        const entry = request.history[number - 1]
        if (!entry) throw new Error('The request has no event of this number')
        return toEvent(request, entry, serviceOf(request.service), council)
      },
    }
  }
}
