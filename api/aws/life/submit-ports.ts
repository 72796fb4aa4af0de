import { secret } from '#aws/core/secrets.ts'
import { settingsNow } from '#aws/settings/settings-now.ts'
import { council } from '#council'
import { calendars } from '#council/calendars.ts'
import type { SubmitPorts } from '#requests/life/submit.ts'
import { serviceNow } from '#settings/differences.ts'
import { requestsTable } from './requests-table.ts'

/** What a submission needs, for real. The catalogue and the boundaries are read while the secret is fetched. */
export function submitPorts(): () => Promise<SubmitPorts> {
  const requests = requestsTable()
  const now = () => new Date()
  const settings = settingsNow(15)
  return async () => {
    const [key, { areas }, { serviceOf: written }, { schoolOf }, said] = await Promise.all([
      secret(),
      import('#council/areas/load.ts'),
      import('#services/index.ts'),
      import('#council/admissions/offered.ts'),
      settings(),
    ])
    const serviceOf = (slug: string) => {
      const service = written(slug)
      return service && serviceNow(service, said)
    }
    return { requests, serviceOf, council, calendars, areas, schoolOf, now, secret: key }
  }
}
