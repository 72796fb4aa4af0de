import { departmentOf } from '#contract/council/department.ts'
import { teamFor } from '#contract/council/team.ts'
import { isPublic } from '#contract/insight/public-kind.ts'
import { council } from '#council'
import type { TeamOf } from '#insight/fact.ts'
import type { RecordPorts } from '#insight/record.ts'
import type { RemeasurePorts } from '#insight/remeasure.ts'
import { whereIn } from '#insight/where.ts'
import { factsTable, groupReader } from './facts-table.ts'
import { measuresTable } from './measures-table.ts'

const teamOf: TeamOf = (department, service, district) =>
  teamFor(departmentOf(council, department), { service, district })?.id

/** What measuring needs, for real. */
export const remeasurePorts = (): RemeasurePorts => ({
  groups: groupReader(),
  measures: measuresTable(),
  now: () => new Date(),
})

/** What taking events needs, for real. Catalogue and boundaries are read with the first event. */
export function insightPorts(): () => Promise<RecordPorts & RemeasurePorts> {
  const ready = remeasurePorts()
  return async () => {
    const [{ areas }, { wards }, { serviceOf }] = await Promise.all([
      import('#council/areas/load.ts'),
      import('#council/areas/wards.ts'),
      import('#services/index.ts'),
    ])
    const shown = (slug: string) => {
      const service = serviceOf(slug)
      return service !== undefined && isPublic(service)
    }
    return { ...ready, facts: factsTable(shown), whereIs: whereIn(areas, wards), teamOf }
  }
}
