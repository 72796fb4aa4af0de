import { council } from '#council'
import { environment } from './environment.ts'
import { open311Keys } from './open311-keys.ts'
import { open311Table } from './open311-table.ts'
import { requestsTable } from './requests-table.ts'

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
