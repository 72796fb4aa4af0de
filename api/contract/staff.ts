import * as z from 'zod/mini'

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

/** `all`, or ids of departments of the council profile. */
const Departments = z.union([z.literal('all'), z.array(z.string()).check(z.minLength(1))])
const grant = {
  role: z.enum(roles),
  departments: Departments,
  /** Slugs; left out, all services of the departments. */
  services: z.optional(z.array(z.string()).check(z.minLength(1))),
}

/** A role, and where it holds. */
export const StaffGrant = z.object(grant)
export type StaffGrant = z.infer<typeof StaffGrant>

/** What members of a group of the identity provider are granted: a row of the council profile. */
export const StaffGroup = z.strictObject({
  group: z.string().check(z.regex(/^[a-z][a-z-]{1,60}$/)),
  ...grant,
})
export type StaffGroup = z.infer<typeof StaffGroup>

/** `GET /api/workspace/me`: who is signed in. `id` says nothing of the person; without grants they may do nothing. */
export const StaffView = z.object({
  id: z.string().check(z.minLength(1)),
  name: z.string().check(z.minLength(1)),
  grants: z.array(StaffGrant),
})
export type Staff = z.infer<typeof StaffView>

/** `GET /api/workspace/sign-in`: where staff sign in, for the authorisation code flow with PKCE. */
export const SignIn = z.object({
  issuer: z.url(),
  authorizeUrl: z.url(),
  tokenUrl: z.url(),
  /** Takes `client_id` and `logout_uri`, as Cognito's does. */
  endSessionUrl: z.url(),
  clientId: z.string(),
  scope: z.string(),
  /** Where the provider sends people back to; the site may answer at other addresses too, but not for this. */
  redirectUrl: z.url(),
})
export type SignIn = z.infer<typeof SignIn>

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
