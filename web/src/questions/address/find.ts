import { AddressList, type FoundAddress } from '#contract/core/address.ts'
import { api } from '#web/app/api.ts'
import { within } from '#web/app/load/patience.ts'

/** Longer than the API waits for the provider. */
const timeoutMs = 8_000

/** Addresses with this postcode. Throws when they cannot be looked up now; by hand it goes all the same. */
export async function findAddresses(postcode: string): Promise<readonly FoundAddress[]> {
  const { addresses } = await within(timeoutMs, (signal) =>
    api('/api/addresses', (json) => AddressList.parse(json), { method: 'POST', body: { postcode }, signal }),
  )
  return addresses
}
