import { createHash, createHmac } from 'node:crypto'
import { readPolicy } from '../iam/policy.ts'
import type { FunctionModel } from './functions.ts'
import type { Principal } from './plan.ts'

/** Whoever runs the player: may do everything, as an administrator of the account may. */
export function operatorPrincipal(secretAccessKey: string): Principal {
  return {
    name: 'operator',
    accessKeyId: 'LKIAOPERATOROPERATOR',
    secretAccessKey,
    arn: 'arn:aws:iam::000000000000:role/operator',
    statements: readPolicy({ Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }] }, 'operator'),
  }
}

/** Every function as a caller of AWS, with keys that stay the same across restarts. */
export function principalsOf(functions: FunctionModel[], operator: Principal): Principal[] {
  return functions.map(({ logicalId, name, role }) => ({
    name,
    accessKeyId: `LKIA${createHash('sha256').update(logicalId).digest('hex').slice(0, 16).toUpperCase()}`,
    secretAccessKey: createHmac('sha256', operator.secretAccessKey).update(logicalId).digest('base64url'),
    arn: role.arn,
    statements: role.statements,
  }))
}
