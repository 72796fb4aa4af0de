import { handle } from 'hono/aws-lambda'
import { nearbyIndex } from '#aws/requests-indexes.ts'
import { nearbyRoutes } from '#http/nearby.ts'

const store = nearbyIndex()

/** The catalogue is read with the first request, not before it. */
const ports = async () => ({ store, serviceOf: (await import('#services/index.ts')).serviceOf })

export const handler = handle(nearbyRoutes(ports))
