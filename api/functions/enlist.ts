import { enlistBatch } from '#aws/list/department-queue.ts'
import { worklistTable } from '#aws/list/worklist-table.ts'
import { wardNameIn } from '#contract/geo/wards.ts'
import { council } from '#council'
import { teamsBy } from '#requests/life/team.ts'

const worklist = worklistTable()

export const handler = enlistBatch(async () => {
  const [{ areas }, { wards }] = await Promise.all([
    import('#council/areas/load.ts'),
    import('#council/areas/wards.ts'),
  ])
  return { worklist, teamOf: teamsBy(council, areas), wardNameOf: wardNameIn(wards), now: () => new Date() }
})
