import { CfnOutput, Stack } from 'aws-cdk-lib'
import type { Construct } from 'constructs'

/** An output of the installation, from whichever of its stacks: people and commands look at the root's alone. */
export function output(scope: Construct, name: string, value: string, description?: string): void {
  const stack = Stack.of(scope)
  new CfnOutput(stack.nestedStackParent ?? stack, name, { value, ...(description && { description }) })
}
