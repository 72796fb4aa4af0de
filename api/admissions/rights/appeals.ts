import type { HearingAct } from '#contract/admissions/appeals/hearing.ts'
import type { Role } from '#contract/council/rights.ts'
import type { Staff } from '#contract/council/staff.ts'
import { admissions } from '#services/school-place/admissions.ts'

/**
 * What somebody is to appeals. A `writer` is of the council, which is a party: they see appeals, and write its case. `clerk` and `member` are independent of it, and whoever works on admissions is neither.
 */
export const appealSeats = ['writer', 'clerk', 'member'] as const
export type AppealSeat = (typeof appealSeats)[number]

/** The seats that a role may have. A role that has none may do nothing with appeals. */
export const seatOf: Readonly<Record<Role, AppealSeat | null>> = {
  viewer: null,
  officer: 'writer',
  decider: 'writer',
  manager: 'writer',
  contact: null,
  auditor: null,
  school: null,
  recruiter: null,
  assessor: null,
  panel: null,
  chair: null,
  adviser: null,
  reviewer: null,
  finance: null,
  hub: null,
  'appeals-clerk': 'clerk',
  'appeals-panel': 'member',
  people: null,
  editor: null,
}

/** Works for a party, so that nobody of these is independent. */
const party: readonly Role[] = ['viewer', 'officer', 'decider', 'manager', 'contact', 'auditor', 'school']

/** The roles that somebody has in admissions. */
const rolesOf = ({ grants }: Pick<Staff, 'grants'>): Role[] =>
  grants
    .filter(({ departments }) => departments === 'all' || departments.includes(admissions.department))
    .filter(({ services }) => !services || services.includes(admissions.service))
    .map(({ role }) => role)

/** The seats that somebody has. */
export function seatsOf(staff: Pick<Staff, 'grants'>): AppealSeat[] {
  const roles = rolesOf(staff)
  const isParty = roles.some((role) => party.includes(role))
  const seats = roles.flatMap((role) => seatOf[role] ?? [])
  return seats.filter((seat) => isParty !== (seat === 'clerk' || seat === 'member'))
}

/** What each seat may do at a hearing. What is not named is not allowed. A member says of themself alone that they have a conflict. */
export const hearingRights: Readonly<Record<AppealSeat, readonly HearingAct[]>> = {
  writer: [],
  clerk: [
    ...(['change', 'cancel', 'assign', 'unassign', 'add-case', 'remove-case', 'declare'] as const),
    ...([
      'notice',
      'arrange',
      'send-papers',
      'arrive',
      'leave',
      'stage-one',
      'stage-two',
      'decide',
      'correct',
      'note',
    ] as const),
    'close',
  ],
  member: ['declare'],
}
