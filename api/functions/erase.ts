import { measureCalendars } from '#aws/calendars-ending.ts'
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

export const handler = async () => {
  // Each night, before what may fail: the calendars have nobody else who looks at them.
  measureCalendars()
  return { erased: await eraseDue(ports) }
}
