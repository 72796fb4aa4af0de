import type { Staff, StaffGrant } from './staff.ts'

/**
 * What staff may be allowed: `see` lists and requests, `see-sensitive` those of sensitive services too, `act` on
 * them, `decide` and pay back, keep reply `templates`, read who `looks` at requests, `enter` one for somebody on the
 * phone, read `insight`, add a `note`.
 */
export const permissions = [
  'see',
  'see-sensitive',
  'act',
  'decide',
  'templates',
  'looks',
  'enter',
  'insight',
  'note',
] as const
export type Permission = (typeof permissions)[number]

export const roles = ['viewer', 'officer', 'decider', 'manager', 'contact', 'auditor'] as const
export type Role = (typeof roles)[number]

const officer = ['see', 'see-sensitive', 'act', 'note', 'insight'] as const
const decider = [...officer, 'decide'] as const

/** What each role may do, in the departments and with the services that it is granted for. */
export const allows: Readonly<Record<Role, readonly Permission[]>> = {
  viewer: ['see', 'insight'],
  officer,
  decider,
  manager: [...decider, 'templates', 'looks'],
  /** The contact centre. */
  contact: ['see', 'note', 'enter'],
  auditor: ['looks', 'insight'],
}

/** What somebody wants to see or act on. */
export interface Subject {
  readonly department: string
  /** Slug. */
  readonly service: string
  /** Whether the service is sensitive, as its definition says. */
  readonly sensitive: boolean
}

/** Of a sensitive request these need `see-sensitive` from the same grant: nobody acts on what they may not read. */
const needsSight: ReadonlySet<Permission> = new Set<Permission>(['see', 'act', 'decide', 'note'])

const inDepartment = ({ departments }: StaffGrant, department: string) =>
  departments === 'all' || departments.includes(department)

const covers = (grant: StaffGrant, { department, service }: Subject) =>
  inDepartment(grant, department) && (!grant.services || grant.services.includes(service))

const gives = ({ role }: StaffGrant, permission: Permission) => allows[role].includes(permission)

/** Whether somebody is allowed this for one request, or one service: the one place that decides. */
export function may({ grants }: Staff, permission: Permission, subject: Subject): boolean {
  const sight = subject.sensitive && needsSight.has(permission)
  return grants.some(
    (grant) =>
      covers(grant, subject) && gives(grant, permission) && (!sight || gives(grant, 'see-sensitive')),
  )
}

/**
 * How much of a request somebody sees. Who may see a department's requests but not sensitive ones (the contact
 * centre, a viewer) sees of these the `standing` alone: reference, service and state.
 */
export function sight(staff: Staff, subject: Subject): 'all' | 'standing' | 'nothing' {
  if (may(staff, 'see', subject)) return 'all'
  return may(staff, 'see', { ...subject, sensitive: false }) ? 'standing' : 'nothing'
}

/** Whether somebody is allowed this in a part of the department at least: for menus and lists, not for a request. */
export const mayIn = ({ grants }: Staff, permission: Permission, department: string): boolean =>
  grants.some((grant) => inDepartment(grant, department) && gives(grant, permission))

/** Whether somebody is allowed this anywhere. */
export const mayAnywhere = ({ grants }: Staff, permission: Permission): boolean =>
  grants.some((grant) => gives(grant, permission))
