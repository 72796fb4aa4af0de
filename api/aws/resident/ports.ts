import { secret } from '#aws/core/secrets.ts'
import { requestsTable } from '#aws/life/requests-table.ts'
import { catalogueNow } from '#aws/settings/settings-now.ts'
import { council } from '#council'
import { calendars } from '#council/calendars.ts'

/** What residents need who have sent something, for real: to read it, and to do something about it. */
export function residentPorts() {
  const known = { requests: requestsTable(), council, texts: council.messages ?? {}, now: () => new Date() }
  /** The catalogue is read with the first request, not before it. */
  const catalogue = catalogueNow()
  const reading = async () => ({ ...known, serviceOf: await catalogue() })
  const acting = async () => {
    const [ready, key, { schoolOf }] = await Promise.all([
      reading(),
      secret(),
      import('#council/admissions/offered.ts'),
    ])
    return { ...ready, calendars, schoolOf, secret: key }
  }
  const placing = async () => {
    const [ready, { areas }] = await Promise.all([acting(), import('#council/areas/load.ts')])
    return { ...ready, areas }
  }
  return { known, reading, acting, placing }
}
