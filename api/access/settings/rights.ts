import type { Staff } from '#contract/council/staff.ts'

type Who = Pick<Staff, 'grants'>

/**
 * Who may change what pages say: the role `editor`, for what is of its own departments. What is of none, such as the pages of what
 * others provide and the council's own opening times, is for editors of all.
 */
export const mayEdit = ({ grants }: Who, department: string | undefined): boolean =>
  grants.some(
    ({ role, departments }) =>
      role === 'editor' &&
      (departments === 'all' || (department !== undefined && departments.includes(department))),
  )

/** Whether somebody may change anything: for menus, not for a setting. */
export const edits = ({ grants }: Who): boolean => grants.some(({ role }) => role === 'editor')
