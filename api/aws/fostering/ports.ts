import { environment } from '#aws/core/environment.ts'
import { secretIn } from '#aws/core/secrets.ts'
import { messageSender } from '#aws/notify/messages.ts'
import { departmentOf } from '#contract/council/department.ts'
import { council } from '#council'
import { fosteringDepartment } from '#council/fostering/department.ts'
import { fosteringProfile } from '#council/fostering/profile.ts'
import type { ErasePorts } from '#fostering/desk/erase.ts'
import type { Looks } from '#fostering/desk/looks.ts'
import type { TeamShelf } from '#fostering/desk/team.ts'
import type { DeskPorts } from '#fostering/household/desk-ports.ts'
import type { PlacePorts } from '#fostering/household/place.ts'
import type { SweepPorts } from '#fostering/household/sweep.ts'
import { erasingTable } from './erasing-table.ts'
import { looksTable } from './looks-table.ts'
import { casesTable, partsTable } from './parts-table.ts'
import { rules } from './rules.ts'
import { teamTable } from './team-table.ts'

const now = () => new Date()
/** The key of private links and sessions of households: no other wing has it. */
const secret = secretIn('FOSTERING_SECRET_ID')

/** What the private place of a household needs, for real. */
export const placePorts = (): PlacePorts => ({ parts: partsTable(rules), rules, secret, now })

/** What staff's side of households needs, for real. */
export function deskPorts(): DeskPorts & { readonly looks: Looks; readonly team: TeamShelf } {
  const department = departmentOf(council, fosteringDepartment)
  const messages = messageSender()
  return {
    parts: partsTable(rules),
    rules,
    cases: casesTable(),
    looks: looksTable(),
    team: teamTable(),
    secret,
    siteUrl: environment('SITE_URL'),
    department,
    tell: (word) => messages.send(word),
    from: { council: council.name, phone: department.phone, team: fosteringProfile.team },
    now,
  }
}

/** What is done every minute, for real. */
export const sweepPorts = (): SweepPorts & ErasePorts => ({
  parts: partsTable(rules),
  cases: casesTable(),
  erasing: erasingTable(),
  rules,
  now,
})
