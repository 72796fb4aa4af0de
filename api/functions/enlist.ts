import { enlistBatch } from '#aws/department-queue.ts'
import { worklistTable } from '#aws/worklist-table.ts'
import { council } from '#council'
import { teamsBy } from '#requests/team.ts'

const worklist = worklistTable()

export const handler = enlistBatch(async () => {
  const { areas } = await import('#council/areas/load.ts')
  return { worklist, teamOf: teamsBy(council, areas), now: () => new Date() }
})
