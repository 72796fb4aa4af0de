import { council } from '#council'
import type { DraftPorts } from '#requests/drafts/ports.ts'
import { draftsTable } from './drafts-table.ts'
import { environment } from './environment.ts'
import { messageSender } from './messages.ts'
import { secret } from './secrets.ts'

/** What saved forms need, for real. The catalogue is read while the secret is fetched. */
export function draftPorts(): () => Promise<DraftPorts> {
  const known = {
    drafts: draftsTable(),
    messages: messageSender(),
    council,
    siteUrl: environment('SITE_URL'),
    now: () => new Date(),
  }
  return async () => {
    const [key, { serviceOf }] = await Promise.all([secret(), import('#services/index.ts')])
    return { ...known, serviceOf, secret: key }
  }
}
