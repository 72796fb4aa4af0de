import { throughCloudFront } from '#aws/core/through-cloudfront.ts'
import { anybodyPorts } from '#aws/resident/anybody-ports.ts'
import { council } from '#council'
import { lazily, together } from '#http/core/together.ts'
import { journeysRoutes } from '#http/insight/journeys.ts'
import { nearbyRoutes } from '#http/resident/nearby.ts'
import { noticesRoutes } from '#http/resident/notices.ts'

const { known, asked } = anybodyPorts()
const inForms = together(nearbyRoutes(asked), journeysRoutes(asked))
const catalogue = lazily(async () => {
  const [{ servicesRoutes }, { services }, { calendars }] = await Promise.all([
    import('#http/document/services.ts'),
    asked(),
    import('#council/calendars.ts'),
  ])
  return servicesRoutes(services, council, calendars)
})

export const handler = throughCloudFront(together(noticesRoutes(known), inForms, catalogue))
