import { readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { CloudFormationValidatePlugin, type IPolicyValidationContext } from 'aws-cdk-lib'
import { nestedEnding } from './load.ts'

/** Holds every template to CloudFormation's own schemas: the CDK by itself asks of stacks alone, not of nested ones. */
export class ValidateNested extends CloudFormationValidatePlugin {
  override validate(context: IPolicyValidationContext) {
    const stackTemplates = context.stackTemplates.flatMap((stack) => {
      const directory = dirname(stack.templatePath)
      const nested = readdirSync(directory).filter((file) => file.endsWith(nestedEnding))
      return [stack, ...nested.map((file) => ({ ...stack, templatePath: join(directory, file) }))]
    })
    return super.validate({ ...context, stackTemplates })
  }
}
