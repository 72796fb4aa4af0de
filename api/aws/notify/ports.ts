import { environment } from '#aws/core/environment.ts'
import { secret } from '#aws/core/secrets.ts'
import { requestsTable } from '#aws/life/requests-table.ts'
import { catalogueNow } from '#aws/settings/settings-now.ts'
import { council } from '#council'
import type { UpdatesPorts } from '#requests/notify/updates.ts'
import { messageSender } from './messages.ts'

/** What telling residents needs, for real. The catalogue is read while the secret is fetched. */
export function updatesPorts(): () => Promise<UpdatesPorts> {
  const requests = requestsTable()
  const messages = messageSender()
  const catalogue = catalogueNow()
  const siteUrl = environment('SITE_URL')
  return async () => {
    const [key, serviceOf] = await Promise.all([secret(), catalogue()])
    return { requests, messages, serviceOf, council, siteUrl, secret: key }
  }
}
