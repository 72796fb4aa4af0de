import { type Access, permits } from './evaluate.ts'
import type { Statement } from './policy.ts'

/** A customer-managed key: its ARN and its own policy. */
export type Key = { arn: string; statements: Statement[] }

/** Who asks: a role with its statements. */
export type Asker = { arn: string; statements: Statement[] }

/**
 * Whether a role may use a key. The key's policy decides: it allows the role itself, or it leaves the decision to
 * the account (the principal `…:root`), and then the role's own statements must allow it.
 */
export function mayUseKey(key: Key, asker: Asker, access: Access): boolean {
  if (permits(key.statements, access, asker.arn)) return true
  const account = asker.arn.split(':')[4]
  return permits(key.statements, access, `arn:aws:iam::${account}:root`) && permits(asker.statements, access)
}
