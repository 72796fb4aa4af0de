import { anybodyPorts } from '#aws/anybody-ports.ts'
import { throughCloudFront } from '#aws/through-cloudfront.ts'
import { council } from '#council'
import { journeysRoutes } from '#http/journeys.ts'
import { nearbyRoutes } from '#http/nearby.ts'
import { noticesRoutes } from '#http/notices.ts'
import { lazily, together } from '#http/together.ts'

const { known, asked } = anybodyPorts()
const inForms = together(nearbyRoutes(asked), journeysRoutes(asked))
const catalogue = lazily(async () => {
  const [{ servicesRoutes }, { services }, { calendars }] = await Promise.all([
    import('#http/services.ts'),
    asked(),
    import('#council/calendars.ts'),
  ])
  return servicesRoutes(services, council, calendars)
})

export const handler = throughCloudFront(together(noticesRoutes(known), inForms, catalogue))
