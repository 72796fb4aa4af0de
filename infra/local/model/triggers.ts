import { TemplateError } from '#infra/template/types.ts'
import { permits } from '../iam/evaluate.ts'
import { readPolicy } from '../iam/policy.ts'
import type { Resolved, Stack } from '../template/stack.ts'
import type { FunctionModel } from './functions.ts'
import type { Role } from './roles.ts'

/** What starts a function from a stream or a queue. */
export type SourceMapping = {
  logicalId: string
  kind: 'stream' | 'queue'
  source: string
  functionArn: string
  batchSize: number
  windowSeconds: number
  filters: unknown[]
  partialFailures: boolean
  /** Streams only. */
  lanes: number
  bisect: boolean
  /** -1: until the record is too old. */
  retries: number
  maxAgeSeconds: number
  /** Queues only: how many batches at once. */
  concurrency: number
}

export type ScheduleModel = {
  logicalId: string
  expression: string
  timeZone: string
  targets: { functionArn: string; input?: string }[]
}

type MappingProperties = {
  BatchSize?: number
  BisectBatchOnFunctionError?: boolean
  Enabled?: boolean
  EventSourceArn: string
  FilterCriteria?: { Filters: { Pattern: string }[] }
  FunctionName: string
  FunctionResponseTypes?: string[]
  MaximumBatchingWindowInSeconds?: number
  MaximumRecordAgeInSeconds?: number
  MaximumRetryAttempts?: number
  ParallelizationFactor?: number
  ScalingConfig?: { MaximumConcurrency?: number }
}

/** What the role of a function must be allowed, before AWS lets a source start it. */
const needed = {
  stream: ['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator'],
  queue: ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'],
}

export function readMappings(stack: Stack, functions: FunctionModel[]): SourceMapping[] {
  return stack
    .of<MappingProperties>('AWS::Lambda::EventSourceMapping')
    .filter(({ properties }) => properties.Enabled !== false)
    .map((resource) => readMapping(resource, functions))
}

function readMapping(
  { logicalId, properties }: Resolved<MappingProperties>,
  functions: FunctionModel[],
): SourceMapping {
  const target = functions.find(({ name, arn }) => [name, arn].includes(properties.FunctionName))
  if (!target) throw new TemplateError(`${logicalId}: the stack has no function ${properties.FunctionName}.`)
  const source = properties.EventSourceArn
  const kind = source.includes(':dynamodb:') ? 'stream' : source.includes(':sqs:') ? 'queue' : undefined
  if (!kind)
    throw new TemplateError(
      `${logicalId}: the player starts functions from tables and queues, not from ${source}.`,
    )
  const context = { 'aws:securetransport': 'true' }
  const missing = needed[kind].find(
    (action) => !permits(target.role.statements, { action, resource: source, context }),
  )
  if (missing)
    throw new TemplateError(
      `${logicalId}: ${target.role.logicalId} lacks ${missing} on ${source}, so AWS would refuse the mapping.`,
    )
  return {
    logicalId,
    kind,
    source,
    functionArn: target.arn,
    batchSize: properties.BatchSize ?? (kind === 'stream' ? 100 : 10),
    windowSeconds: properties.MaximumBatchingWindowInSeconds ?? 0,
    filters: (properties.FilterCriteria?.Filters ?? []).map(({ Pattern }) => JSON.parse(Pattern)),
    partialFailures: properties.FunctionResponseTypes?.includes('ReportBatchItemFailures') ?? false,
    lanes: properties.ParallelizationFactor ?? 1,
    bisect: properties.BisectBatchOnFunctionError ?? false,
    retries: properties.MaximumRetryAttempts ?? -1,
    maxAgeSeconds: properties.MaximumRecordAgeInSeconds ?? -1,
    concurrency: properties.ScalingConfig?.MaximumConcurrency ?? 5,
  }
}

type ScheduleProperties = {
  ScheduleExpression: string
  ScheduleExpressionTimezone?: string
  State?: string
  Target: { Arn: string; Input?: string; RoleArn: string }
}
type RuleProperties = {
  ScheduleExpression: string
  State?: string
  Targets?: { Arn: string; Input?: string }[]
}

/** Schedules of EventBridge: its rules, which call a function by its permission, and its scheduler, which has a role. */
export function readSchedules(stack: Stack, roles: Map<string, Role>): ScheduleModel[] {
  const rules = stack
    .of<RuleProperties>('AWS::Events::Rule')
    .filter(enabled)
    .map((rule) => {
      for (const { Arn } of rule.properties.Targets ?? []) {
        mustBePermitted(stack, rule.logicalId, Arn, 'events.amazonaws.com', rule.attributes.Arn ?? '')
      }
      return {
        logicalId: rule.logicalId,
        expression: rule.properties.ScheduleExpression,
        timeZone: 'UTC',
        targets: (rule.properties.Targets ?? []).map(({ Arn, Input }) => ({
          functionArn: Arn,
          ...(Input && { input: Input }),
        })),
      }
    })
  const schedules = stack
    .of<ScheduleProperties>('AWS::Scheduler::Schedule')
    .filter(enabled)
    .map(({ logicalId, properties }) => {
      const { Arn, Input, RoleArn } = properties.Target
      const role = roles.get(RoleArn)
      const may = role && permits(role.statements, { action: 'lambda:InvokeFunction', resource: Arn })
      if (!may)
        throw new TemplateError(`${logicalId}: its role ${RoleArn} lacks lambda:InvokeFunction on ${Arn}.`)
      return {
        logicalId,
        expression: properties.ScheduleExpression,
        timeZone: properties.ScheduleExpressionTimezone ?? 'UTC',
        targets: [{ functionArn: Arn, ...(Input && { input: Input }) }],
      }
    })
  return [...rules, ...schedules]
}

const enabled = ({ properties }: { properties: { State?: string } }) => properties.State !== 'DISABLED'

type PermissionProperties = { Action: string; FunctionName: string; Principal: string; SourceArn?: string }

/** Throws when no AWS::Lambda::Permission lets `service` call the function on behalf of `source`. */
export function mustBePermitted(
  stack: Stack,
  asker: string,
  functionArn: string,
  service: string,
  source: string,
): void {
  const name = functionArn.split(':').at(-1)
  const allowed = stack
    .of<PermissionProperties>('AWS::Lambda::Permission')
    .some(({ logicalId, properties }) => {
      const { Action, FunctionName, Principal, SourceArn } = properties
      if (FunctionName !== functionArn && FunctionName !== name) return false
      const Condition = SourceArn ? { ArnLike: { 'aws:SourceArn': SourceArn } } : {}
      const statement = {
        Effect: 'Allow',
        Action,
        Principal: { Service: Principal },
        Resource: '*',
        Condition,
      }
      const access = {
        action: 'lambda:InvokeFunction',
        resource: functionArn,
        context: { 'aws:sourcearn': source },
      }
      return permits(readPolicy({ Statement: [statement] }, logicalId), access, service)
    })
  if (!allowed)
    throw new TemplateError(
      `${asker}: no AWS::Lambda::Permission lets ${service} call ${name} for ${source}.`,
    )
}
