import { handle } from 'hono/aws-lambda'
import { requestsTable } from '#aws/requests-table.ts'
import { secret } from '#aws/secrets.ts'
import { council } from '#council'
import { areas } from '#council/areas/load.ts'
import { submitRoutes } from '#http/submit.ts'
import { serviceOf } from '#services/index.ts'

const requests = requestsTable()
const now = () => new Date()

export const handler = handle(
  submitRoutes(async () => ({ requests, serviceOf, council, areas, now, secret: await secret() })),
)
