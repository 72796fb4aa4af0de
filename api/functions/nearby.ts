import { handle } from 'hono/aws-lambda'
import { nearbyIndex } from '#aws/requests-indexes.ts'
import { nearbyRoutes } from '#http/nearby.ts'
import { serviceOf } from '#services/index.ts'

export const handler = handle(nearbyRoutes({ store: nearbyIndex(), serviceOf }))
