import { type Access, permits } from '../iam/evaluate.ts'
import { mayUseKey } from '../iam/keys.ts'
import type { Plan, Principal } from '../model/plan.ts'
import { Refusal } from './refusal.ts'

/** What a call needs: access to its resource, and the use of the key that the resource is encrypted with. */
export type Needs = { access: Access[]; key?: { arn: string; actions: string[]; service: string } }

/** Throws a refusal that names the missing action and the resource. */
export type Guard = (principal: Principal, needs: Needs) => void

export function createGuard({ keys, place }: Plan): Guard {
  const byArn = new Map(keys.map((key) => [key.arn, key]))

  function refuse({ arn }: Principal, { action, resource }: Access): never {
    throw new Refusal(
      403,
      'AccessDeniedException',
      `User: ${arn} is not authorized to perform: ${action} on resource: ${resource} because no policy of the role in the template allows the ${action} action`,
    )
  }

  return (principal, { access, key }) => {
    for (const one of access) {
      const asked = {
        ...one,
        context: { 'aws:securetransport': 'true', 'aws:principalaccount': place.account, ...one.context },
      }
      if (!permits(principal.statements, asked)) refuse(principal, one)
    }
    const used = key && byArn.get(key.arn)
    if (!key || !used) return
    for (const action of key.actions) {
      const context = {
        'kms:calleraccount': place.account,
        'kms:viaservice': `${key.service}.${place.region}.${place.urlSuffix}`,
        'aws:securetransport': 'true',
      }
      const use = { action, resource: key.arn, context }
      if (!mayUseKey(used, principal, use)) refuse(principal, use)
    }
  }
}
