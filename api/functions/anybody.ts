import { throughCloudFront } from '#aws/core/through-cloudfront.ts'
import { anybodyPorts } from '#aws/resident/anybody-ports.ts'
import { council } from '#council'
import { lazily, together } from '#http/core/together.ts'
import { journeysRoutes } from '#http/insight/journeys.ts'
import { nearbyRoutes } from '#http/resident/nearby.ts'
import { noticesRoutes } from '#http/resident/notices.ts'

const { known, asked, catalogue } = anybodyPorts()
const inForms = together(nearbyRoutes(asked), journeysRoutes(asked))
const whole = lazily(async () => {
  const [{ servicesRoutes }, ports] = await Promise.all([import('#http/document/services.ts'), catalogue()])
  return servicesRoutes(ports.services, council, ports.calendars)
})

export const handler = throughCloudFront(together(noticesRoutes(known), inForms, whole))
