import { type CfnElement, Names, Stack, Validations } from 'aws-cdk-lib'
import { PolicyDocument, PolicyStatement, type Role } from 'aws-cdk-lib/aws-iam'
import type { IConstruct } from 'constructs'

/** One thing that a role may do: exact actions on exact resources. */
export interface Grant {
  actions: string[]
  resources: string[]
  /** Patterns of the partition keys that it is about, with `*` and `?`; left out: any. Of tables of DynamoDB alone. */
  keys?: string[]
  /** Given when the resource ends in a wildcard. */
  wildcard?: Wildcard
}

/** A resource that ends in a wildcard: what comes after the ARN of what, and why it can't be narrower. */
export interface Wildcard {
  of: IConstruct
  rest: string
  reason: string
}

/** The inline policy of a role from its grants. */
export function policyOf(grants: Grant[]): PolicyDocument {
  return new PolicyDocument({ statements: grants.map(statementOf) })
}

/** Tells cdk-nag why a role has a wildcard, by the id that its finding has in the stack of the role. */
export function acknowledge(role: Role, { of, rest, reason }: Wildcard): void {
  const target = of.node.defaultChild as CfnElement
  // From another stack the ARN comes by a parameter, which CDK names so.
  const arn =
    Stack.of(of) === Stack.of(role)
      ? `${Stack.of(of).getLogicalId(target)}.Arn`
      : `referenceto${Names.nodeUniqueId(target.node)}Arn`
  Validations.of(role).acknowledge({ id: `AwsSolutions-IAM5[Resource::<${arn}>${rest}]`, reason })
}

export const statementOf = ({ actions, resources, keys }: Grant): PolicyStatement =>
  new PolicyStatement({
    actions,
    resources,
    ...(keys && { conditions: { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': keys } } }),
  })
