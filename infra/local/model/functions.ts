import { existsSync, statSync } from 'node:fs'
import { TemplateError } from '#infra/template/types.ts'
import type { Resolved, Stack } from '../template/stack.ts'
import type { Role } from './roles.ts'

/** A function as the template describes it. */
export type FunctionModel = {
  logicalId: string
  name: string
  arn: string
  /** Directory of the built bundle, and file and export in it: `index.handler`. */
  directory: string
  handler: string
  environment: Record<string, string>
  timeoutSeconds: number
  memoryMegabytes: number
  reservedConcurrency?: number
  role: Role
}

type FunctionProperties = {
  Code: { S3Bucket?: string; S3Key?: string }
  Environment?: { Variables: Record<string, string> }
  Handler: string
  MemorySize?: number
  ReservedConcurrentExecutions?: number
  Role: string
  Runtime: string
  Timeout?: number
}

/** The template's functions, without the helper that copies the site to its bucket: the player does its work. */
export function readFunctions(stack: Stack, roles: Map<string, Role>): FunctionModel[] {
  const helpers = new Set(
    stack
      .of<{ ServiceToken: string }>('Custom::CDKBucketDeployment')
      .map(({ properties }) => properties.ServiceToken),
  )
  return stack
    .of<FunctionProperties>('AWS::Lambda::Function')
    .filter(({ attributes }) => !helpers.has(attributes.Arn ?? ''))
    .map((resource) => readFunction(stack, resource, roles))
}

function readFunction(
  stack: Stack,
  resource: Resolved<FunctionProperties>,
  roles: Map<string, Role>,
): FunctionModel {
  const { logicalId, ref, attributes, properties } = resource
  if (!properties.Runtime.startsWith('nodejs')) {
    throw new TemplateError(
      `${logicalId}: the player runs functions of nodejs, not of ${properties.Runtime}.`,
    )
  }
  const role = roles.get(properties.Role)
  if (!role?.assumable('lambda.amazonaws.com')) {
    throw new TemplateError(
      `${logicalId}: its role ${properties.Role} is not one of the stack's that lambda.amazonaws.com may take.`,
    )
  }
  const reserved = properties.ReservedConcurrentExecutions
  return {
    logicalId,
    name: ref,
    arn: attributes.Arn ?? '',
    directory: assetDirectory(stack, logicalId, properties.Code.S3Key),
    handler: properties.Handler,
    environment: properties.Environment?.Variables ?? {},
    timeoutSeconds: properties.Timeout ?? 3,
    memoryMegabytes: properties.MemorySize ?? 128,
    ...(reserved !== undefined && { reservedConcurrency: reserved }),
    role,
  }
}

/** The directory that an asset was made from. */
export function assetDirectory({ assets }: Stack, logicalId: string, key: string | undefined): string {
  const path = assets[key ?? '']
  if (!path || !existsSync(path) || !statSync(path).isDirectory()) {
    throw new TemplateError(`${logicalId}: its files (${path ?? key}) are not there. Run npm run build.`)
  }
  return path
}
