import { throughCloudFront } from '#aws/core/through-cloudfront.ts'
import { keptEvidence } from '#aws/evidence/kept-evidence.ts'
import { requestsTable } from '#aws/life/requests-table.ts'
import { beside } from '#http/core/together.ts'
import { open311PhotoRoutes } from '#http/open311/photo.ts'
import { evidenceShowRoutes } from '#http/resident/evidence-show.ts'

const ready = { requests: requestsTable(), kept: keptEvidence }

/** The catalogue is read with the first request, not before it. */
const ports = async () => ({ ...ready, serviceOf: (await import('#services/index.ts')).serviceOf })

export const handler = throughCloudFront(
  beside(evidenceShowRoutes(ports), '/open311/', open311PhotoRoutes(ports)),
)
