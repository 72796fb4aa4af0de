import { TemplateError } from '#infra/template/types.ts'
import { permits } from '../iam/evaluate.ts'
import { readPolicy, type Statement } from '../iam/policy.ts'
import type { Resolved, Stack } from '../template/stack.ts'

/** Who a role is for and what it may do. */
export type Role = {
  logicalId: string
  arn: string
  statements: Statement[]
  /** Services such as `lambda.amazonaws.com` that may take the role. */
  assumable(service: string): boolean
}

type RoleProperties = {
  AssumeRolePolicyDocument: unknown
  ManagedPolicyArns?: string[]
  Policies?: { PolicyDocument: unknown }[]
}
type PolicyProperties = { PolicyDocument: unknown; Roles?: string[] }

/** AWS's own policies that the player knows, by the end of their ARN: what they allow. */
const awsPolicies: Record<string, string[]> = {
  'service-role/AWSLambdaBasicExecutionRole': [
    'logs:CreateLogGroup',
    'logs:CreateLogStream',
    'logs:PutLogEvents',
  ],
}

/** The template's roles by ARN, each with the statements of every policy attached to it. */
export function readRoles(stack: Stack): Map<string, Role> {
  const policies = [
    ...stack.of<PolicyProperties>('AWS::IAM::Policy'),
    ...stack.of<PolicyProperties>('AWS::IAM::ManagedPolicy'),
  ]
  const roles = stack.of<RoleProperties>('AWS::IAM::Role').map((role) => readRole(role, policies))
  return new Map(roles.map((role) => [role.arn, role]))
}

function readRole(role: Resolved<RoleProperties>, policies: Resolved<PolicyProperties>[]): Role {
  const { logicalId, properties } = role
  const trust = readPolicy(properties.AssumeRolePolicyDocument, logicalId)
  const attached = policies.filter(({ properties }) => properties.Roles?.includes(role.ref))
  return {
    logicalId,
    arn: role.attributes.Arn ?? '',
    statements: [
      ...(properties.Policies ?? []).flatMap(({ PolicyDocument }) => readPolicy(PolicyDocument, logicalId)),
      ...attached.flatMap((policy) => readPolicy(policy.properties.PolicyDocument, policy.logicalId)),
      ...(properties.ManagedPolicyArns ?? []).flatMap((arn) => managedPolicy(arn, logicalId, policies)),
    ],
    assumable: (service) => permits(trust, { action: 'sts:AssumeRole', resource: '*' }, service),
  }
}

function managedPolicy(arn: string, owner: string, policies: Resolved<PolicyProperties>[]): Statement[] {
  const own = policies.find(({ ref }) => ref === arn)
  if (own) return readPolicy(own.properties.PolicyDocument, own.logicalId)
  const actions = awsPolicies[arn.slice(arn.indexOf(':policy/') + ':policy/'.length)]
  if (!actions)
    throw new TemplateError(
      `${owner}: the player doesn't know the managed policy ${arn} (infra/local/model/roles.ts).`,
    )
  return readPolicy({ Statement: [{ Effect: 'Allow', Action: actions, Resource: '*' }] }, owner)
}
