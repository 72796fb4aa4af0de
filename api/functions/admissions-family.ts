import { familyPorts } from '#aws/admissions/ports.ts'
import { throughCloudFront } from '#aws/core/through-cloudfront.ts'
import { familyRoutes } from '#http/admissions/families.ts'

const ready = familyPorts()

export const handler = throughCloudFront(familyRoutes(async () => ready))
