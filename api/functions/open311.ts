import { handle } from 'hono/aws-lambda'
import { environment } from '#aws/environment.ts'
import { open311Keys } from '#aws/open311-keys.ts'
import { requestsTable } from '#aws/requests-table.ts'
import { council } from '#council'
import { open311ReadRoutes } from '#http/open311/read.ts'

const siteUrl = environment('SITE_URL')
const ready = { requests: requestsTable(), keys: open311Keys(council), council, siteUrl }

/** The catalogue is read with the first request, not before it. */
const ports = async () => ({ ...ready, ...(await import('#services/index.ts')) })

export const handler = handle(open311ReadRoutes(ports))
