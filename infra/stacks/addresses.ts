import { CfnOutput } from 'aws-cdk-lib'
import type { Construct } from 'constructs'
import { GivenSecret } from '../constructs/given-secret.ts'
import type { HttpApi } from '../constructs/http-api.ts'
import { ShireFunction } from '../constructs/shire-function.ts'
import type { ApiParts } from './api.ts'

/** Addresses by postcode from Ordnance Survey. Without them residents type theirs by hand. */
export function addressesOf(scope: Construct, { defaults }: Pick<ApiParts, 'defaults'>, api: HttpApi): void {
  const secret = new GivenSecret(scope, 'PlacesSecret', {
    description: 'API key of OS Places: put the council’s own in its place',
    notRotatedBecause:
      'Ordnance Survey makes the key; the council puts a new one here when it makes one there.',
  })
  new CfnOutput(scope, 'PlacesSecretArn', { value: secret.id })
  const addresses = new ShireFunction(scope, 'Addresses', {
    defaults,
    entry: 'addresses',
    environment: { PLACES_SECRET_ID: secret.id, PLACES_URL: 'https://api.os.uk/search/places/v1' },
    grants: [secret.allowRead()],
    // Anybody may ask, and the council pays for each answer.
    atMost: 10,
  })
  api.answer(addresses, ['POST /api/addresses'])
}
