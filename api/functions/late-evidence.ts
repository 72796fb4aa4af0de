import { handle } from 'hono/aws-lambda'
import { requestsTable } from '#aws/requests-table.ts'
import { secret } from '#aws/secrets.ts'
import { evidenceLateRoutes } from '#http/evidence-late.ts'

const requests = requestsTable()
const now = () => new Date()

export const handler = handle(
  evidenceLateRoutes(async () => {
    const [key, { serviceOf }] = await Promise.all([secret(), import('#services/index.ts')])
    return { requests, serviceOf, secret: key, now }
  }),
)
