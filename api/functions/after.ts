import { handle } from 'hono/aws-lambda'
import { requestsTable } from '#aws/requests-table.ts'
import { council } from '#council'
import { afterRoutes } from '#http/after.ts'

const requests = requestsTable()

export const handler = handle(
  afterRoutes(async () => {
    const { serviceOf } = await import('#services/index.ts')
    return { requests, serviceOf, council, now: () => new Date() }
  }),
)
