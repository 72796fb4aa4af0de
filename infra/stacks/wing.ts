import { NestedStack } from 'aws-cdk-lib'
import type { Construct } from 'constructs'

/**
 * A stack inside the installation's, deployed and rolled back with it. Nothing in it outlives it: what must stay is in
 * the root, so that a resource may move from wing to wing.
 */
export class Wing extends NestedStack {
  constructor(root: Construct, name: string, description: string) {
    super(root, name, { description })
  }
}
