import type { CouncilProfile } from '#contract/council/council.ts'
import type { Role, Staff } from '#contract/council/staff.ts'
import { type Board, boards } from '#contract/workspace/refused.ts'

interface Mends {
  readonly roles: readonly Role[]
  /** Whose staff they are; left out: of any department. */
  readonly work?: keyof CouncilProfile['roles']
}

/** Who can mend it where an address of somebody at work is refused: whoever keeps that address, or deals with them. */
const table: Readonly<Record<Board, Mends>> = {
  people: { roles: ['people'] },
  schools: { roles: ['officer', 'decider', 'manager'], work: 'school-admissions' },
  appeals: { roles: ['appeals-clerk'] },
  panel: { roles: ['adviser', 'manager'], work: 'fostering' },
  enquiries: { roles: ['recruiter', 'manager'], work: 'fostering' },
  cases: { roles: ['assessor', 'manager'], work: 'fostering' },
}

/** The boards of which somebody can mend what was refused. */
export const mendedBy = (
  { grants }: Pick<Staff, 'grants'>,
  council: Pick<CouncilProfile, 'roles'>,
): Board[] =>
  boards.filter((board) => {
    const { roles, work } = table[board]
    const department = work && council.roles[work]
    return grants.some(
      (grant) =>
        roles.includes(grant.role) &&
        (!department || grant.departments === 'all' || grant.departments.includes(department)),
    )
  })
