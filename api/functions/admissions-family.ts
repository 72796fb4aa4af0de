import { heldPorts, offerPorts } from '#aws/admissions/family-ports.ts'
import { throughCloudFront } from '#aws/core/through-cloudfront.ts'
import { familyRoutes } from '#http/admissions/families.ts'

const ready = offerPorts()

export const handler = throughCloudFront(familyRoutes(async () => ready, heldPorts(ready)))
