import { handle } from 'hono/aws-lambda'
import { requestsTable } from '#aws/requests-table.ts'
import { secret } from '#aws/secrets.ts'
import { council } from '#council'
import { calendars } from '#council/calendars.ts'
import { afterRoutes } from '#http/after.ts'

const requests = requestsTable()

export const handler = handle(
  afterRoutes(async () => {
    const [key, { serviceOf }] = await Promise.all([secret(), import('#services/index.ts')])
    return { requests, serviceOf, council, calendars, secret: key, now: () => new Date() }
  }),
)
