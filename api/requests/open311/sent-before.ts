import { fingerprint } from '#record/keys.ts'
import { referenceFor } from '#requests/life/keys.ts'
import type { ServiceRequest } from '#requests/life/model.ts'
import type { RequestStore } from '#requests/life/ports.ts'
import { attributesIn, type Fields, fieldOf, type Sent } from './fields.ts'

/** Reports without a number of the client's own are the same when they come again within this and twice this. */
const windowMs = 15 * 60_000

/** The client's own number for the report, under the names that clients give it. */
export const numberIn = (fields: Fields): string | undefined =>
  (attributesIn(fields).get('fixmystreet_id')?.[0] ?? fieldOf(fields, 'external_id'))?.slice(0, 80)

/** Keys that the report may have been sent with; the last is the one to send it with. */
export function keysOf({ client, fields, body }: Sent, now: Date): string[] {
  const number = numberIn(fields)
  if (number) return [`open311 ${client} ${fieldOf(fields, 'service_code')} ${number}`]
  const window = Math.floor(now.getTime() / windowMs)
  return [window - 1, window].map((one) => `open311 ${client} ${one} ${body}`)
}

/** The request that came with this key before. */
export async function sentWith(
  ports: { readonly requests: Pick<RequestStore, 'get'>; readonly secret: Uint8Array },
  prefix: string,
  key: string,
): Promise<ServiceRequest | undefined> {
  for (let attempt = 0; attempt < 8; attempt++) {
    const reference = referenceFor(ports.secret, prefix, key, attempt)
    const found = await ports.requests.get(reference)
    if (!found) return undefined
    if (found.idempotency.key === fingerprint(ports.secret, key)) return found
  }
  return undefined
}
