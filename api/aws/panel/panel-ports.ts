import { environment } from '#aws/core/environment.ts'
import { secretIn } from '#aws/core/secrets.ts'
import { rules } from '#aws/fostering/rules.ts'
import { staffPorts } from '#aws/workspace/staff-ports.ts'
import { council } from '#council'
import { fosteringDepartment } from '#council/fostering/department.ts'
import { fosteringProfile } from '#council/fostering/profile.ts'
import { askedBefore } from '#fostering/pack/questions.ts'
import type { InvitedPorts } from '#fostering/panel/invitations.ts'
import type { MinutesPorts } from '#fostering/panel/minutes.ts'
import type { PanelPorts } from '#fostering/panel/ports.ts'
import { meetingsTable, membersTable, minutesTable, questionsTable } from './tables.ts'

/** Panels, for real: the list, meetings and minutes, and nothing of a household. */
export const panelPorts = (): PanelPorts => ({
  members: membersTable(),
  meetings: meetingsTable(),
  minutes: minutesTable(),
  rules,
  secret: secretIn('FOSTERING_SECRET_ID'),
  now: () => new Date(),
  offlineHours: fosteringProfile.packs.offlineHours,
})

/** What members and those who plan meet on the day. */
export const meetingPorts = (): MinutesPorts &
  ReturnType<typeof staffPorts> & { department: { id: string } } => ({
  ...panelPorts(),
  ...staffPorts(),
  department: { id: fosteringDepartment },
  questions: askedBefore(questionsTable()),
})

/** What an invited member needs who has not signed in: one meeting. */
export const invitedPorts = (): InvitedPorts => ({
  meetings: meetingsTable(),
  rules,
  secret: secretIn('FOSTERING_SECRET_ID'),
  now: () => new Date(),
  council: council.name,
  siteUrl: environment('SITE_URL'),
})
