import { throughCloudFront } from '#aws/core/through-cloudfront.ts'
import { placePorts } from '#aws/fostering/ports.ts'
import { placeRoutes } from '#http/fostering/place.ts'

const ready = placePorts()

export const handler = throughCloudFront(placeRoutes(async () => ready))
