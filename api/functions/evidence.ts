import { throughCloudFront } from '#aws/core/through-cloudfront.ts'
import { checkPorts, householdPorts, places } from '#aws/evidence/ports.ts'
import { together } from '#http/core/together.ts'
import { evidenceRoutes } from '#http/resident/evidence.ts'
import { evidenceCheckRoutes } from '#http/resident/evidence-check.ts'
import { householdFileRoutes } from '#http/resident/household-files.ts'

export const handler = throughCloudFront(
  together(evidenceRoutes(places), evidenceCheckRoutes(checkPorts), householdFileRoutes(householdPorts)),
)
