import { environment } from '#aws/core/environment.ts'
import { givenSecretIn } from '#aws/core/secrets.ts'
import { throughCloudFront } from '#aws/core/through-cloudfront.ts'
import { osPlaces } from '#aws/resident/places.ts'
import { addressRoutes } from '#http/resident/addresses.ts'

const provider = osPlaces({ url: environment('PLACES_URL'), key: givenSecretIn('PLACES_SECRET_ID') })

export const handler = throughCloudFront(addressRoutes(provider))
