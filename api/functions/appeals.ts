import { familyAppealPorts } from '#aws/admissions/appeals-ports.ts'
import { throughCloudFront } from '#aws/core/through-cloudfront.ts'
import { familyAppealRoutes } from '#http/admissions/appeals/family.ts'

const ready = familyAppealPorts()

export const handler = throughCloudFront(familyAppealRoutes(async () => ready))
