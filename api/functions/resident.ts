import { throughCloudFront } from '#aws/core/through-cloudfront.ts'
import { submitPorts } from '#aws/life/submit-ports.ts'
import { residentPorts } from '#aws/resident/ports.ts'
import { lazily, together } from '#http/core/together.ts'
import { submitRoutes } from '#http/resident/submit.ts'
import { trackRoutes } from '#http/resident/track.ts'

const ports = residentPorts()
/** What few do, and later. */
const later = lazily(async () => (await import('#http/resident/later.ts')).laterRoutes(ports))

export const handler = throughCloudFront(
  together(submitRoutes(submitPorts()), trackRoutes(ports.reading), later),
)
