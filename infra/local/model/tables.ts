import { TemplateError } from '#infra/template/types.ts'
import type { Resolved, Stack } from '../template/stack.ts'
import type { StreamView, Table } from './plan.ts'

type KeySchema = { AttributeName: string; KeyType: 'HASH' | 'RANGE' }[]
type Index = { IndexName: string; KeySchema: KeySchema; Projection: unknown }
type Encryption = { SSEEnabled?: boolean; KMSMasterKeyId?: string }
type TableProperties = {
  AttributeDefinitions: unknown[]
  KeySchema: KeySchema
  BillingMode?: string
  GlobalSecondaryIndexes?: Index[]
  LocalSecondaryIndexes?: Index[]
  StreamSpecification?: { StreamViewType?: StreamView }
  TimeToLiveSpecification?: { AttributeName?: string; Enabled: boolean }
  SSESpecification?: Encryption
  Replicas?: { Region: string; SSESpecification?: Encryption }[]
}

/** The template's tables, as dynalite shall create them. */
export function readTables(stack: Stack): Table[] {
  return ['AWS::DynamoDB::Table', 'AWS::DynamoDB::GlobalTable'].flatMap((type) =>
    stack.of<TableProperties>(type).map(readTable),
  )
}

function readTable({ logicalId, type, ref, attributes, properties }: Resolved<TableProperties>): Table {
  const { KeySchema, TimeToLiveSpecification: ttl, Replicas = [] } = properties
  if (properties.BillingMode !== 'PAY_PER_REQUEST')
    throw new TemplateError(`${logicalId}: the player plays tables with BillingMode PAY_PER_REQUEST only.`)
  if (Replicas.length > 1)
    throw new TemplateError(
      `${logicalId}: the player plays one replica of a table, and it has ${Replicas.length}.`,
    )
  const indexes = [...(properties.GlobalSecondaryIndexes ?? []), ...(properties.LocalSecondaryIndexes ?? [])]
  for (const { IndexName } of indexes) {
    if (IndexName.length < 3)
      throw new TemplateError(`${logicalId}: the index name ${IndexName} needs at least 3 characters.`)
  }
  const encryption = properties.SSESpecification ?? {}
  const keyArn =
    type === 'AWS::DynamoDB::Table'
      ? encryption.KMSMasterKeyId
      : Replicas[0]?.SSESpecification?.KMSMasterKeyId
  const streamView = properties.StreamSpecification?.StreamViewType
  return {
    logicalId,
    name: ref,
    arn: attributes.Arn ?? '',
    definition: definition(ref, properties),
    keyAttributes: KeySchema.map(({ AttributeName }) => AttributeName),
    ...(ttl?.Enabled && ttl.AttributeName && { timeToLive: ttl.AttributeName }),
    ...(streamView && { streamView }),
    ...(keyArn && { keyArn }),
  }
}

function definition(name: string, properties: TableProperties): Record<string, unknown> {
  const { AttributeDefinitions, KeySchema, GlobalSecondaryIndexes, LocalSecondaryIndexes } = properties
  return {
    TableName: name,
    AttributeDefinitions,
    KeySchema,
    BillingMode: 'PAY_PER_REQUEST',
    ...(GlobalSecondaryIndexes?.length && { GlobalSecondaryIndexes }),
    ...(LocalSecondaryIndexes?.length && { LocalSecondaryIndexes }),
  }
}
