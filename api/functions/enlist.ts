import { enlistBatch } from '#aws/list/department-queue.ts'
import { worklistTable } from '#aws/list/worklist-table.ts'
import { council } from '#council'
import { teamsBy } from '#requests/life/team.ts'

const worklist = worklistTable()

export const handler = enlistBatch(async () => {
  const { areas } = await import('#council/areas/load.ts')
  return { worklist, teamOf: teamsBy(council, areas), now: () => new Date() }
})
