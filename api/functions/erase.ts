import { measureCalendars } from '#aws/core/calendars-ending.ts'
import { keptIndex } from '#aws/life/requests-by-day.ts'
import { requestsTable } from '#aws/life/requests-table.ts'
import { council } from '#council'
import { eraseDue } from '#requests/life/erase.ts'

const ports = {
  requests: requestsTable(),
  kept: keptIndex(),
  retentionDays: council.operations.requestRetentionDays,
  by: council.name,
  now: () => new Date(),
}

export const handler = async () => {
  // Each night, before what may fail: the calendars have nobody else who looks at them.
  measureCalendars()
  return { erased: await eraseDue(ports) }
}
