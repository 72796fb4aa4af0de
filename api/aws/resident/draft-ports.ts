import { environment } from '#aws/core/environment.ts'
import { secret } from '#aws/core/secrets.ts'
import { messageSender } from '#aws/notify/messages.ts'
import { council } from '#council'
import type { DraftPorts } from '#requests/resident/drafts/ports.ts'
import { draftsTable } from './drafts-table.ts'

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
