import { handle } from 'hono/aws-lambda'
import { requestsTable } from '#aws/requests-table.ts'
import { secret } from '#aws/secrets.ts'
import { followRoutes } from '#http/follow.ts'

const requests = requestsTable()

export const handler = handle(
  followRoutes(async () => ({ requests, secret: await secret(), now: () => new Date() })),
)
