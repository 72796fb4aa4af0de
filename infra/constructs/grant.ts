import { PolicyDocument, PolicyStatement } from 'aws-cdk-lib/aws-iam'

/** One thing that a role may do: exact actions on exact resources. */
export interface Grant {
  actions: string[]
  resources: string[]
  /** For a resource that ends in a wildcard: cdk-nag's id of the finding, and why it can't be narrower. */
  acknowledge?: { id: string; reason: string }
}

/** The inline policy of a role from its grants. */
export function policyOf(grants: Grant[]): PolicyDocument {
  return new PolicyDocument({
    statements: grants.map(({ actions, resources }) => new PolicyStatement({ actions, resources })),
  })
}
