import { environment } from '#aws/core/environment.ts'
import { messageSender } from '#aws/notify/messages.ts'
import { membersTable } from '#aws/panel/tables.ts'
import { departmentOf } from '#contract/council/department.ts'
import { council } from '#council'
import { fosteringDepartment } from '#council/fostering/department.ts'
import type { Looks } from '#fostering/desk/looks.ts'
import type { TeamShelf } from '#fostering/desk/team.ts'
import type { DeskPorts } from '#fostering/household/desk-ports.ts'
import type { Uploads } from '#fostering/household/files.ts'
import { isOnPanel } from '#fostering/panel/members.ts'
import { fosteringSender } from './course-ports.ts'
import { financeQueue } from './finance-queue.ts'
import { looksTable } from './looks-table.ts'
import { casesTable } from './parts-table.ts'
import { placePorts } from './place-ports.ts'
import { teamTable } from './team-table.ts'

/** What staff's side of households needs, for real. */
export function deskPorts(): DeskPorts & Uploads & { readonly looks: Looks; readonly team: TeamShelf } {
  const department = departmentOf(council, fosteringDepartment)
  const messages = messageSender()
  const place = placePorts()
  const members = membersTable()
  return {
    ...place,
    finance: financeQueue(),
    onPanel: (account) => isOnPanel({ members, now: place.now }, account),
    cases: casesTable(),
    looks: looksTable(),
    team: teamTable(),
    siteUrl: environment('SITE_URL'),
    department,
    tell: (word) => messages.send(word),
    from: fosteringSender(),
  }
}
