import type { Construct } from 'constructs'
import { ShireFunction } from '../../constructs/shire-function.ts'
import type { Ground } from '../ground.ts'

/** Of Ordnance Survey's API of addresses. */
export const placesUrl = 'https://api.os.uk/search/places/v1'

/** Addresses by postcode from Ordnance Survey. Without them residents type theirs by hand. */
export function addressesOf(scope: Construct, { api, defaults, placesSecret: secret }: Ground): void {
  if (!secret) return
  const addresses = new ShireFunction(scope, 'Addresses', {
    defaults,
    entry: 'addresses',
    environment: { PLACES_SECRET_ID: secret.id, PLACES_URL: placesUrl },
    grants: [secret.allowRead()],
    // Anybody may ask, and the council pays for each answer.
    atMost: 10,
  })
  api.answer(addresses, ['POST /api/addresses'])
}
