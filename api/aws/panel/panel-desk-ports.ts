import { environment } from '#aws/core/environment.ts'
import { placePorts } from '#aws/fostering/place-ports.ts'
import { addressOfColleague } from '#aws/fostering/team-table.ts'
import { messageSender } from '#aws/notify/messages.ts'
import { staffPorts } from '#aws/workspace/staff-ports.ts'
import { departmentOf } from '#contract/council/department.ts'
import { council } from '#council'
import { fosteringDepartment } from '#council/fostering/department.ts'
import { panelFees } from '#council/fostering/panel-fees.ts'
import { fosteringProfile } from '#council/fostering/profile.ts'
import { carryQuestions } from '#fostering/pack/tell-worker.ts'
import { householdReferrals } from '#fostering/panel/household-referrals.ts'
import type { CarryPorts } from '#fostering/panel/ports.ts'
import type { MeetingSweepPorts } from '#fostering/panel/sweep.ts'
import { panelPorts } from './panel-ports.ts'
import { pendingOfMeetings, questionsTable, waitingLines } from './tables.ts'

/** What carries the news of panels to members and households, for real. */
function carryPorts(): CarryPorts {
  const { phone } = departmentOf(council, fosteringDepartment)
  const messages = messageSender()
  return {
    ...panelPorts(),
    referrals: householdReferrals(placePorts(), waitingLines()),
    siteUrl: environment('SITE_URL'),
    tell: (word) => messages.send(word),
    from: { council: council.name, phone, team: fosteringProfile.team },
  }
}

/** What those who plan panels need, for real. */
export const panelDeskPorts = () => ({
  ...carryPorts(),
  ...staffPorts(),
  department: { id: fosteringDepartment },
  fees: panelFees,
})

/** What is done for panels every minute, for real. */
export function meetingSweepPorts(): MeetingSweepPorts {
  const ports = carryPorts()
  const { parts } = placePorts()
  const told = { ...ports, parts, sheets: questionsTable(), addressOf: addressOfColleague() }
  return { ...ports, pending: pendingOfMeetings(), carryQuestions: (id) => carryQuestions(told, id) }
}
