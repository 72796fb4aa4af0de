import { throughCloudFront } from '#aws/core/through-cloudfront.ts'
import { anybodyPorts } from '#aws/resident/anybody-ports.ts'
import { madeOf, together } from '#http/core/together.ts'
import { journeysRoutes } from '#http/insight/journeys.ts'
import { withOpenReferral } from '#http/open-referral/beside.ts'
import { nearbyRoutes } from '#http/resident/nearby.ts'
import { noticesRoutes } from '#http/resident/notices.ts'

const { known, asked, lately, catalogue, directory } = anybodyPorts()
const inForms = together(nearbyRoutes(asked), journeysRoutes(asked))
const whole = madeOf(lately, async (said) => {
  const [{ servicesRoutes }, now] = await Promise.all([import('#http/document/services.ts'), catalogue(said)])
  return servicesRoutes(now.services, now.council, now.calendars)
})
const all = together(noticesRoutes(known), inForms, whole)

export const handler = throughCloudFront(withOpenReferral(all, lately, directory))
