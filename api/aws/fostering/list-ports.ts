import { constellations } from '#council/fostering/constellations.ts'
import { placeTargets } from '#council/fostering/places.ts'
import { fosteringProfile } from '#council/fostering/profile.ts'
import { callLists } from './calls-table.ts'
import { constellationsTable } from './constellations-table.ts'
import { figuresTable } from './figures-table.ts'
import { pairLists } from './pairs-table.ts'
import { dutyTable, supportLists } from './support-table.ts'

/** What staff read over all those who are approved: what waits for them, who is on duty, whom to ring, and the figures. */
export const listPorts = () => ({
  duty: dutyTable(),
  support: supportLists(),
  calls: callLists(),
  figures: figuresTable(),
  targets: placeTargets,
  pairs: pairLists(),
  constellations: constellationsTable(),
  groups: constellations,
  inboxes: fosteringProfile.inboxes,
})
