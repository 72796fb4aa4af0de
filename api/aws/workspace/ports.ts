import { keptEvidence } from '#aws/evidence/kept-evidence.ts'
import { nearbyIndex } from '#aws/life/requests-indexes.ts'
import { requestsTable } from '#aws/life/requests-table.ts'
import { looksTable } from './looks-table.ts'

/** What acting on a request needs, for real. The decoder of photos is read when the first is blurred. */
export const workPorts = () => ({
  requests: requestsTable(),
  nearby: nearbyIndex(),
  kept: keptEvidence,
  looks: looksTable(),
  blur: async (...asked: Parameters<typeof import('#aws/evidence/blur.ts').blurInto>) =>
    (await import('#aws/evidence/blur.ts')).blurInto(...asked),
})
