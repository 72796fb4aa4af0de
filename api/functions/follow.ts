import { handle } from 'hono/aws-lambda'
import { requestsTable } from '#aws/requests-table.ts'
import { secret } from '#aws/secrets.ts'
import { council } from '#council'
import { followRoutes } from '#http/follow.ts'

const requests = requestsTable()
const texts = council.messages ?? {}

export const handler = handle(
  followRoutes(async () => ({ requests, secret: await secret(), texts, now: () => new Date() })),
)
