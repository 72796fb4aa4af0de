import * as access from '#access/may.ts'
import type { Permission, Role } from '#contract/council/rights.ts'
import type { Staff } from '#contract/council/staff.ts'
import { cells } from './table.ts'

/** What somebody wants to see or act on. */
export interface Subject {
  readonly department: string
  /** Slug. */
  readonly service: string
  /** Whether the service is sensitive, as its definition says. */
  readonly sensitive: boolean
}

/** Whether somebody is allowed this for one request, or one service. */
export const may = (staff: Staff, permission: Permission, subject: Subject): boolean =>
  access.may(cells, staff, permission, { ...subject, kind: subject.sensitive ? 'sensitive' : 'open' })

/**
 * How much of a request somebody sees. Who may see a department's requests but not sensitive ones (the contact
 * centre, a viewer) sees of these the `standing` alone: reference, service and state.
 */
export function sight(staff: Staff, subject: Subject): 'all' | 'standing' | 'nothing' {
  if (may(staff, 'see', subject)) return 'all'
  return may(staff, 'standing', subject) ? 'standing' : 'nothing'
}

/** Whether somebody is allowed this in a part of the department at least: for menus and lists, not for a request. */
export const mayIn = (staff: Staff, permission: Permission, department: string): boolean =>
  access.mayIn(cells, staff, permission, department)

/** Whether somebody is allowed this anywhere. */
export const mayAnywhere = (staff: Staff, permission: Permission): boolean =>
  access.mayAnywhere(cells, staff, permission)

/** Whether a role is allowed this with some request. */
export const gives = (role: Role, permission: Permission): boolean => access.gives(cells, role, permission)
