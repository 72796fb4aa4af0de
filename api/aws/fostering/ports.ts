import { environment } from '#aws/core/environment.ts'
import { secretIn } from '#aws/core/secrets.ts'
import { staffPorts } from '#aws/workspace/staff-ports.ts'
import type { PlacePorts } from '#fostering/household/place.ts'
import type { SweepPorts } from '#fostering/household/sweep.ts'
import type { DeskPorts } from '#http/fostering/desk.ts'
import { casesTable, partsTable } from './parts-table.ts'

const now = () => new Date()
/** The key of private links and sessions of households: no other wing has it. */
const secret = secretIn('FOSTERING_SECRET_ID')

/** What the private place of a household needs, for real. */
export const placePorts = (): PlacePorts => ({ parts: partsTable(), secret, now })

/** What staff's side of households needs, for real. */
export const deskPorts = (): DeskPorts => ({
  ...staffPorts(),
  parts: partsTable(),
  cases: casesTable(),
  secret,
  siteUrl: environment('SITE_URL'),
  now,
})

/** What is done every minute, for real. */
export const sweepPorts = (): SweepPorts => ({ parts: partsTable(), cases: casesTable(), now })
