import { handle } from 'hono/aws-lambda'
import { requestsTable } from '#aws/requests-table.ts'
import { reconsiderRoutes } from '#http/reconsider.ts'

export const handler = handle(reconsiderRoutes({ requests: requestsTable(), now: () => new Date() }))
