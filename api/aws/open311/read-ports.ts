import { environment } from '#aws/core/environment.ts'
import { requestsTable } from '#aws/life/requests-table.ts'
import { council } from '#council'
import { open311Keys } from './keys.ts'
import { open311Table } from './table.ts'

/** Days that updates are told of: as long as requests are kept. */
const days = council.operations.requestRetentionDays

/** What foreign systems are told from, for real. The catalogue is read with the first request, not before it. */
export function open311ReadPorts() {
  const ready = {
    requests: requestsTable(),
    store: open311Table(days),
    keys: open311Keys(council),
    council,
    siteUrl: environment('SITE_URL'),
    now: () => new Date(),
  }
  return async () => ({ ...ready, ...(await import('#services/index.ts')) })
}
