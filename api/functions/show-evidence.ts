import { handle } from 'hono/aws-lambda'
import { read } from '#aws/evidence-store.ts'
import { requestsTable } from '#aws/requests-table.ts'
import { evidenceShowRoutes } from '#http/evidence-show.ts'

const requests = requestsTable()

export const handler = handle(
  evidenceShowRoutes(async () => {
    const { serviceOf } = await import('#services/index.ts')
    return { requests, serviceOf, kept: { read } }
  }),
)
