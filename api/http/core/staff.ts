import type { Context } from 'hono'
import type { Permission, Staff, StaffGroup } from '#contract/council/staff.ts'
import { may, type Subject } from '#requests/rights/may.ts'
import { grantsOf } from '#requests/workspace/staff/grants.ts'
import { type Identify, type Identity, IdentityUnavailable } from '#requests/workspace/staff/ports.ts'
import { ProblemError } from './problem.ts'

export interface StaffPorts {
  readonly identify: Identify
  /** What the council profile grants to whom. */
  readonly staffGroups: readonly StaffGroup[]
}

/** Three parts of base64url. Longer ones than any provider makes are not looked at. */
const bearer = /^Bearer ([\w-]{1,2048}\.[\w-]{1,6144}\.[\w-]{1,2048})$/

/**
 * Who asks. Throws `not-signed-in` without a good token; somebody without a group that the council knows is signed in
 * and has no grants.
 */
export async function staffOf(
  context: Context,
  { identify, staffGroups }: StaffPorts,
): Promise<Staff & Pick<Identity, 'email'>> {
  const token = bearer.exec(context.req.header('authorization') ?? '')?.[1]
  const identity = token && (await identify(token).catch(unavailable))
  if (!identity) {
    throw new ProblemError(
      'not-signed-in',
      'Send the header Authorization: Bearer with an access token. /api/workspace/sign-in tells where to get one.',
    )
  }
  const { id, name, email, groups } = identity
  return { id, name, ...(email && { email }), grants: grantsOf(groups, staffGroups) }
}

/** Throws `forbidden` unless somebody is allowed this for the request, or the service, that it is about. */
export function need(staff: Staff, permission: Permission, subject: Subject): void {
  if (!may(staff, permission, subject)) throw forbidden()
}

/** The same words whatever the reason: what somebody may not see is not told. */
export const forbidden = (): ProblemError =>
  new ProblemError(
    'forbidden',
    'You do not have permission to do this. Ask the person who manages staff in your department.',
  )

function unavailable(error: unknown): never {
  if (!(error instanceof IdentityUnavailable)) throw error
  throw new ProblemError('unavailable', 'Signing in is not working at the moment. Try again in a minute.')
}
