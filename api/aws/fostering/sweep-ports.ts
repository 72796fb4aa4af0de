import { environment } from '#aws/core/environment.ts'
import { secretIn } from '#aws/core/secrets.ts'
import { erasingPacks } from '#aws/panel/erasing-packs.ts'
import { meetingsTable } from '#aws/panel/tables.ts'
import { constellations } from '#council/fostering/constellations.ts'
import { fosteringProfile } from '#council/fostering/profile.ts'
import type { GroupSweepPorts } from '#fostering/constellations/sweep.ts'
import type { CourseSweepPorts } from '#fostering/courses/ports.ts'
import type { ErasePorts } from '#fostering/desk/erase.ts'
import type { FigurePorts } from '#fostering/household/figures/count.ts'
import type { Payables, RunPorts } from '#fostering/household/payments/ports.ts'
import type { SupportSweepPorts } from '#fostering/household/support/sweep.ts'
import type { SweepPorts } from '#fostering/household/sweep.ts'
import type { TellPorts } from '#fostering/household/tell.ts'
import { constellationsTable, pendingGroups } from './constellations-table.ts'
import { courseSweepPorts } from './course-ports.ts'
import { erasingTable } from './erasing-table.ts'
import { figurePorts } from './figures-table.ts'
import { runPorts } from './finance-ports.ts'
import { payablesTable } from './finance-tables.ts'
import { householdFiles } from './household-files.ts'
import { casesTable, partsTable } from './parts-table.ts'
import { rules } from './rules.ts'
import { supportLists } from './support-table.ts'

/** What erases records, for real. */
export const erasePorts = (): ErasePorts & SweepPorts => ({
  parts: partsTable(rules),
  rules,
  now: () => new Date(),
  files: householdFiles,
  cases: casesTable(),
  erasing: erasingTable(),
  packs: erasingPacks(),
  meetings: meetingsTable(),
  constellations: constellationsTable(),
})

/** What is done for households every minute, and every night, for real. */
export const sweepPorts = (): SweepPorts &
  ErasePorts &
  CourseSweepPorts &
  SupportSweepPorts &
  GroupSweepPorts &
  RunPorts &
  TellPorts & {
    readonly payables: Payables
    readonly service: FigurePorts
    readonly runsKept: { readonly years: number }
  } => ({
  ...courseSweepPorts(),
  siteUrl: environment('SITE_URL'),
  // By it those who were asked something for a review get their link again, and those who have letters with a family.
  secret: secretIn('FOSTERING_SECRET_ID'),
  support: supportLists(),
  inboxes: fosteringProfile.inboxes,
  ...erasePorts(),
  ...runPorts(),
  payables: payablesTable(),
  runsKept: fosteringProfile.runsKept,
  groups: constellations,
  pendingGroups: pendingGroups(),
  service: figurePorts(),
})
