import { deliverBatch } from '#aws/department-queue.ts'
import { environment } from '#aws/environment.ts'
import { requestsTable } from '#aws/requests-table.ts'
import { worklistTable } from '#aws/worklist-table.ts'
import { departmentOf } from '#contract/department.ts'
import { council } from '#council'

export const handler = deliverBatch({
  worklist: worklistTable(),
  requests: requestsTable(),
  departmentName: departmentOf(council, environment('DEPARTMENT')).name,
  teamOf: () => () => undefined,
  now: () => new Date(),
})
