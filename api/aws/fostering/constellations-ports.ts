import { environment } from '#aws/core/environment.ts'
import { constellations } from '#council/fostering/constellations.ts'
import { constellationsTable } from './constellations-table.ts'
import { fosteringSender } from './course-ports.ts'

/** What carers need to meet their group, besides their own place. */
export const groupPlacePorts = () => ({
  constellations: constellationsTable(),
  groups: constellations,
  sender: fosteringSender(),
  site: () => environment('SITE_URL'),
})
