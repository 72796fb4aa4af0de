import * as z from 'zod/mini'
import { AddressesUnavailable, type AddressProvider } from '#requests/resident/addresses/ports.ts'
import { addressOf, DeliveryPoint } from './places-address.ts'

export interface PlacesOptions {
  /** Of the API, without a slash at its end. */
  readonly url: string
  readonly key: () => Promise<string>
  /** How long the answer may take. */
  readonly milliseconds?: number
}

const patience = 4000

const Found = z.object({ results: z.optional(z.array(z.object({ DPA: z.optional(z.unknown()) }))) })

/**
 * Ordnance Survey's Places API. The key goes in a header: an address with a key in it would end up in logs. A postcode
 * that Ordnance Survey calls wrong has no addresses.
 */
export function osPlaces({ url, key, milliseconds = patience }: PlacesOptions): AddressProvider {
  async function ask(postcode: string): Promise<Response> {
    const query = new URLSearchParams({ postcode, dataset: 'DPA', maxresults: '100' })
    const signal = AbortSignal.timeout(milliseconds)
    return fetch(`${url}/postcode?${query}`, { headers: { key: await key() }, signal })
  }
  return {
    async find(postcode) {
      // What fetch throws may name the address that was asked for.
      const answer = await ask(postcode).catch(() => undefined)
      if (answer?.status === 400) return []
      if (!answer?.ok) throw new AddressesUnavailable(answer?.status)
      const body: unknown = await answer.json().catch(() => undefined)
      const found = Found.safeParse(body)
      if (!found.success) throw new AddressesUnavailable(answer.status)
      return (found.data.results ?? []).flatMap(({ DPA }) => {
        const point = DeliveryPoint.safeParse(DPA)
        return (point.success && addressOf(point.data)) || []
      })
    },
  }
}
