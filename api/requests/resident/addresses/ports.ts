import type { FoundAddress } from '#contract/core/address.ts'

/** The provider cannot be asked now: it does not answer, or will not. Never holds what was asked. */
export class AddressesUnavailable extends Error {
  override readonly name = 'AddressesUnavailable'
  /** HTTP status that it answered with; missing when it did not. */
  readonly status: number | undefined

  constructor(status?: number) {
    super(`The provider of addresses ${status ? `answered ${status}` : 'did not answer'}`)
    this.status = status
  }
}

export interface AddressProvider {
  /** Addresses with this postcode, in the provider's order; none where there are none. Throws AddressesUnavailable. */
  find(postcode: string): Promise<readonly FoundAddress[]>
}
