import type { Staff, StaffGrant, StaffGroup } from '#contract/council/staff.ts'
import { groupsOf, type Person } from './person.ts'

/**
 * Who may say who signs in: the role `people`, for groups that reach no further than its own departments. It gives nothing
 * else, so whoever manages people reads nothing that residents send.
 */
const isManager = ({ role }: Pick<StaffGrant, 'role'>): boolean => role === 'people'

export const managesPeople = ({ grants }: Pick<Staff, 'grants'>): boolean => grants.some(isManager)

const covers = (mine: StaffGrant['departments'], theirs: StaffGrant['departments']): boolean =>
  mine === 'all' || (theirs !== 'all' && theirs.every((one) => mine.includes(one)))

/** Whether somebody may give this group, and take it away. */
export const mayGive = ({ grants }: Pick<Staff, 'grants'>, group: StaffGroup): boolean =>
  grants.some((grant) => isManager(grant) && covers(grant.departments, group.departments))

/** Names of the groups, of these, that somebody may not give; a group that there is not is one of them. */
export const notTheirs = (
  staff: Pick<Staff, 'grants'>,
  groups: readonly string[],
  rows: readonly StaffGroup[],
): string[] =>
  groups.filter((name) => {
    const row = rows.find(({ group }) => group === name)
    return !row || !mayGive(staff, row)
  })

/** Whether a person is somebody who manages people of all departments: one of them has to stay. */
export const managesAll = (person: Person, rows: readonly StaffGroup[]): boolean =>
  rows.some(
    ({ group, role, departments }) =>
      role === 'people' && departments === 'all' && groupsOf(person).includes(group),
  )
