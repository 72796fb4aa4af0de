import { environment } from '#aws/environment.ts'
import { osPlaces } from '#aws/places.ts'
import { givenSecretIn } from '#aws/secrets.ts'
import { throughCloudFront } from '#aws/through-cloudfront.ts'
import { addressRoutes } from '#http/addresses.ts'

const provider = osPlaces({ url: environment('PLACES_URL'), key: givenSecretIn('PLACES_SECRET_ID') })

export const handler = throughCloudFront(addressRoutes(provider))
