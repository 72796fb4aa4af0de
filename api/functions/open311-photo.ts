import { handle } from 'hono/aws-lambda'
import { keptEvidence } from '#aws/kept-evidence.ts'
import { requestsTable } from '#aws/requests-table.ts'
import { open311PhotoRoutes } from '#http/open311/photo.ts'

const ready = { requests: requestsTable(), kept: keptEvidence }

/** The catalogue is read with the first request, not before it. */
const ports = async () => ({ ...ready, ...(await import('#services/index.ts')) })

export const handler = handle(open311PhotoRoutes(ports))
