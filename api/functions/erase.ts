import { keptIndex } from '#aws/requests-by-day.ts'
import { requestsTable } from '#aws/requests-table.ts'
import { council } from '#council'
import { eraseDue } from '#requests/erase.ts'

const ports = {
  requests: requestsTable(),
  kept: keptIndex(),
  retentionDays: council.operations.requestRetentionDays,
  by: council.name,
  now: () => new Date(),
}

export const handler = async () => ({ erased: await eraseDue(ports) })
