import { throughCloudFront } from '#aws/core/through-cloudfront.ts'
import { anybodyPorts } from '#aws/resident/anybody-ports.ts'
import { council } from '#council'
import { lazily, together } from '#http/core/together.ts'
import { journeysRoutes } from '#http/insight/journeys.ts'
import { withOpenReferral } from '#http/open-referral/beside.ts'
import { nearbyRoutes } from '#http/resident/nearby.ts'
import { noticesRoutes } from '#http/resident/notices.ts'

const { known, asked, catalogue, directory } = anybodyPorts()
const inForms = together(nearbyRoutes(asked), journeysRoutes(asked))
const whole = lazily(async () => {
  const [{ servicesRoutes }, ports] = await Promise.all([import('#http/document/services.ts'), catalogue()])
  return servicesRoutes(ports.services, council, ports.calendars)
})
const all = together(noticesRoutes(known), inForms, whole)

export const handler = throughCloudFront(withOpenReferral(all, council, directory))
