import { handle } from 'hono/aws-lambda'
import { read } from '#aws/evidence-store.ts'
import { requestsTable } from '#aws/requests-table.ts'
import { evidenceShowRoutes } from '#http/evidence-show.ts'

export const handler = handle(evidenceShowRoutes({ requests: requestsTable(), kept: { read } }))
