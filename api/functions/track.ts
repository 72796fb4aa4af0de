import { handle } from 'hono/aws-lambda'
import { requestsTable } from '#aws/requests-table.ts'
import { council } from '#council'
import { trackRoutes } from '#http/track.ts'

const requests = requestsTable()
const now = () => new Date()

/** The catalogue is read with the first request, not before it. */
const ports = async () => {
  const { serviceOf } = await import('#services/index.ts')
  return { requests, serviceOf, council, now }
}

export const handler = handle(trackRoutes(ports))
