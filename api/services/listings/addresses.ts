import type { Listing, Provider, Way } from '#contract/core/listing.ts'
import type { SettingValue } from '#contract/council/setting.ts'

type Addresses = SettingValue<'addresses'>
type Reached = Addresses['provider']
type Of = Pick<Listing, 'ways' | 'provider'>

const reached = (one: Way | Provider): Reached => ({
  url: ('url' in one && one.url) || null,
  phone: ('phone' in one && one.phone) || null,
})

/** The addresses of a page as it is written. */
export const addressesOf = ({ ways, provider }: Of): Addresses => ({
  ways: ways.map(reached),
  provider: reached(provider),
})

const withReached = <T extends Way | Provider>(one: T, { url, phone }: Reached): T => {
  const { url: _, phone: __, ...rest } = one as T & { url?: string; phone?: string }
  return { ...rest, ...(url !== null && { url }), ...(phone !== null && { phone }) } as T
}

/**
 * A page with other addresses. Where its ways are other ones since, the addresses are not for them: it stays as it is written.
 */
export function withAddresses<T extends Of>(page: T, given: Addresses | undefined): T {
  if (!given || given.ways.length !== page.ways.length) return page
  return {
    ...page,
    ways: page.ways.map((way, at) => withReached(way, given.ways[at] ?? reached(way))),
    provider: withReached(page.provider, given.provider),
  }
}
