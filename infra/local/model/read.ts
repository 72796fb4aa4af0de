import type { Synthesised } from '#infra/template/types.ts'
import { asPasted } from '../outside/systems.ts'
import { openStack, type Stack } from '../template/stack.ts'
import { bucketHosts, localAddresses } from './addresses.ts'
import { readApis } from './api.ts'
import { readDistribution } from './distribution.ts'
import { readFunctions } from './functions.ts'
import { readMessages } from './messages.ts'
import type { Plan, Principal } from './plan.ts'
import { principalsOf } from './principals.ts'
import { readRoles } from './roles.ts'
import { revealSecrets } from './secrets.ts'
import { readSignIn, signInHosts } from './sign-in.ts'
import { readBuckets, readKeys, readSecrets } from './stores.ts'
import { readTables } from './tables.ts'
import { readMappings, readSchedules } from './triggers.ts'

/** Everything that the player knows of the template. */
export type Model = ReturnType<typeof readModel>

export type Addressed = { gateway: string; site: string; siteOrigins: string[] }

/** Reads the template into the plan of the engines and the parts of the player. Throws a TemplateError. */
export function readModel(synthesised: Synthesised, addressed: Addressed, operator: Principal) {
  const stack = openStack(synthesised, { gateway: addressed.gateway })
  const roles = readRoles(stack)
  const functions = readFunctions(stack, roles)
  const apis = readApis(stack, functions)
  const keys = readKeys(stack)
  const tables = readTables(stack)
  const buckets = readBuckets(stack)
  const mappings = readMappings(stack, functions)
  const { localise, openRules } = localAddresses(
    { site: hostsOfSite(stack), buckets: bucketHosts(buckets, stack.place), signIn: signInHosts(stack) },
    addressed,
  )

  const signIn = readSignIn(stack, localise)
  const plan: Plan = {
    place: stack.place,
    principals: [operator, ...principalsOf(functions, operator)],
    keys,
    tables,
    ...readMessages(stack, keys),
    buckets: buckets.map((bucket) => ({ ...bucket, cors: openRules(bucket.cors) })),
    secrets: asPasted(readSecrets(stack), functions),
    ...(signIn && { pool: { id: signIn.poolId, arn: signIn.poolArn } }),
    emptied: mappings.filter(({ kind }) => kind === 'queue').map(({ source }) => source),
    streams: mappings
      .filter(({ kind }) => kind === 'stream')
      .map(({ logicalId, source, filters }) => ({
        mapping: logicalId,
        table: tables.find(({ arn }) => source.startsWith(arn))?.name ?? '',
        filters,
      })),
  }
  return {
    place: stack.place,
    plan,
    functions: functions.map((model) => ({ ...model, environment: mapValues(model.environment, localise) })),
    apis,
    mappings,
    schedules: readSchedules(stack, roles),
    signIn,
    outputs: mapValues(stack.outputs(), localise),
    /** The distribution, once the values of the secrets are known. */
    distribution: (secrets: Record<string, string>) =>
      readDistribution(stack, apis, (text) => localise(revealSecrets(text, secrets))),
  }
}

function hostsOfSite(stack: Stack) {
  return stack
    .of<{ DistributionConfig: { Aliases?: string[] } }>('AWS::CloudFront::Distribution')
    .flatMap(({ attributes, properties }) => [
      attributes.DomainName ?? '',
      ...(properties.DistributionConfig.Aliases ?? []),
    ])
}

const mapValues = (values: Record<string, string>, change: (value: string) => string) =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, change(value)]))
