import type { Application } from '#admissions/rounds/application.ts'
import type { Receipt } from '#contract/requests/request.ts'
import { hashKey } from '#record/keys.ts'
import { exampleOf, report } from '../client.ts'

/** Later than any change of the request: what was seeded stays, whatever becomes of that. */
const newest = 1_000_000

/** Sends an application as a family does. */
export const sentApplication = (url: string): Promise<Receipt> =>
  report(url, {
    ...exampleOf('school-place'),
    contact: { name: 'Jo Sample', email: 'jo.sample@example.com', updates: 'none' },
  })

/** A made-up application as that of a request which a family has sent. */
export const asSent = (application: Application, { reference, trackingKey }: Receipt): Application => ({
  ...application,
  reference,
  keys: [{ hash: hashKey(trackingKey) }],
  source: newest,
})
