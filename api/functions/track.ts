import { handle } from 'hono/aws-lambda'
import { requestsTable } from '#aws/requests-table.ts'
import { council } from '#council'
import { trackRoutes } from '#http/track.ts'
import { serviceOf } from '#services/index.ts'

export const handler = handle(
  trackRoutes({ requests: requestsTable(), serviceOf, council, now: () => new Date() }),
)
