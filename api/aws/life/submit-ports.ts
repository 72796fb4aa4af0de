import { secret } from '#aws/core/secrets.ts'
import { catalogueNow } from '#aws/settings/settings-now.ts'
import { council } from '#council'
import { calendars } from '#council/calendars.ts'
import type { SubmitPorts } from '#requests/life/submit.ts'
import { requestsTable } from './requests-table.ts'

/** What a submission needs, for real. The catalogue and the boundaries are read while the secret is fetched. */
export function submitPorts(): () => Promise<SubmitPorts> {
  const requests = requestsTable()
  const catalogue = catalogueNow()
  const now = () => new Date()
  return async () => {
    const [key, { areas }, serviceOf, { schoolOf }] = await Promise.all([
      secret(),
      import('#council/areas/load.ts'),
      catalogue(),
      import('#council/admissions/offered.ts'),
    ])
    return { requests, serviceOf, council, calendars, areas, schoolOf, now, secret: key }
  }
}
