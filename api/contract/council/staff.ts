import * as z from 'zod/mini'
import { roles } from './rights.ts'

export { type Permission, permissions, type Role, roles } from './rights.ts'

/** `all`, or ids of departments of the council profile. */
const Departments = z.union([z.literal('all'), z.array(z.string()).check(z.minLength(1))])
const grant = {
  role: z.enum(roles),
  departments: Departments,
  /** Slugs; left out, all services of the departments. */
  services: z.optional(z.array(z.string()).check(z.minLength(1))),
  /** Ids of the schools of a group with the role `school`: their seats are all that it sees. */
  schools: z.optional(z.array(z.string()).check(z.minLength(1))),
  /** Id of the regional hub of a group with the role `hub`: what it took or got is all that it sees. Without one, nothing. */
  hub: z.optional(z.string().check(z.minLength(1))),
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
  /** The council's own sign-in, where it has one: with this client, and `provider` as the parameter `identity_provider`. */
  council: z.optional(
    z.object({ button: z.string(), clientId: z.string(), provider: z.string(), ask: z.string() }),
  ),
})
export type SignIn = z.infer<typeof SignIn>
