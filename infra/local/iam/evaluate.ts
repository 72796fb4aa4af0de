import { type Context, conditionsHold } from './conditions.ts'
import { matches, type Statement } from './policy.ts'

/** One thing that somebody wants to do. */
export type Access = { action: string; resource: string; context?: Context }

/**
 * Whether these statements permit the access: one must allow it and none may deny it. Statements about somebody
 * else are passed over; `principal` is who asks (a role's ARN or a service), for documents that belong to a resource.
 */
export function permits(statements: Statement[], access: Access, principal?: string): boolean {
  const about = statements.filter((statement) => concerns(statement, access, principal))
  return about.some(({ effect }) => effect === 'Allow') && !about.some(({ effect }) => effect === 'Deny')
}

function concerns(
  { actions, resources, conditions, principals }: Statement,
  access: Access,
  principal?: string,
) {
  if (principals && !principals.includes('*') && !(principal && principals.includes(principal))) return false
  return (
    matches(actions, access.action) &&
    matches(resources, access.resource) &&
    conditionsHold(conditions, access.context ?? {})
  )
}
