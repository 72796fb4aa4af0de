import { keptEvidence } from '#aws/kept-evidence.ts'
import { requestsTable } from '#aws/requests-table.ts'
import { throughCloudFront } from '#aws/through-cloudfront.ts'
import { evidenceShowRoutes } from '#http/evidence-show.ts'
import { open311PhotoRoutes } from '#http/open311/photo.ts'
import { beside } from '#http/together.ts'

const ready = { requests: requestsTable(), kept: keptEvidence }

/** The catalogue is read with the first request, not before it. */
const ports = async () => ({ ...ready, serviceOf: (await import('#services/index.ts')).serviceOf })

export const handler = throughCloudFront(
  beside(evidenceShowRoutes(ports), '/open311/', open311PhotoRoutes(ports)),
)
