import { environment } from '#aws/core/environment.ts'
import { messageSender } from '#aws/notify/messages.ts'
import { departmentOf } from '#contract/council/department.ts'
import { council } from '#council'
import { fosteringDepartment } from '#council/fostering/department.ts'
import { fosteringProfile } from '#council/fostering/profile.ts'
import type { Looks } from '#fostering/desk/looks.ts'
import type { TeamShelf } from '#fostering/desk/team.ts'
import type { DeskPorts } from '#fostering/household/desk-ports.ts'
import { looksTable } from './looks-table.ts'
import { casesTable } from './parts-table.ts'
import { placePorts } from './place-ports.ts'
import { teamTable } from './team-table.ts'

/** What staff's side of households needs, for real. */
export function deskPorts(): DeskPorts & { readonly looks: Looks; readonly team: TeamShelf } {
  const department = departmentOf(council, fosteringDepartment)
  const messages = messageSender()
  return {
    ...placePorts(),
    cases: casesTable(),
    looks: looksTable(),
    team: teamTable(),
    siteUrl: environment('SITE_URL'),
    department,
    tell: (word) => messages.send(word),
    from: { council: council.name, phone: department.phone, team: fosteringProfile.team },
  }
}
