import { residentPorts } from '#aws/resident-ports.ts'
import { submitPorts } from '#aws/submit-ports.ts'
import { throughCloudFront } from '#aws/through-cloudfront.ts'
import { submitRoutes } from '#http/submit.ts'
import { lazily, together } from '#http/together.ts'
import { trackRoutes } from '#http/track.ts'

const ports = residentPorts()
/** What few do, and later. */
const later = lazily(async () => (await import('#http/later.ts')).laterRoutes(ports))

export const handler = throughCloudFront(
  together(submitRoutes(submitPorts()), trackRoutes(ports.reading), later),
)
