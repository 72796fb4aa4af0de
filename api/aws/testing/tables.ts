import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { CreateTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb'
import dynalite from 'dynalite'
import '#infra/local/engines/empty-keys.ts'

export interface TableShape {
  readonly name: string
  readonly partitionKey: string
  readonly sortKey?: string
  /** Each with the names of its keys, all of them text. */
  readonly indexes?: readonly {
    readonly name: string
    readonly keys: readonly [string, string?]
    /** What it holds beside keys, where not all indexes of the table hold the same. */
    readonly holds?: readonly string[]
  }[]
  /** What its other indexes hold; keys only when left out. */
  readonly projection?: 'ALL' | 'KEYS_ONLY'
}

const schema = ([partition, sort]: readonly [string, string?]) => [
  { AttributeName: partition, KeyType: 'HASH' as const },
  ...(sort ? [{ AttributeName: sort, KeyType: 'RANGE' as const }] : []),
]

/** Tables that behave as DynamoDB's do, and the environment that leads to them. Read the code under test afterwards. */
export async function startTables(shapes: readonly TableShape[]): Promise<{ stop(): Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), 'shire-tables-'))
  const server = dynalite({ path, createTableMs: 0 }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  Object.assign(process.env, {
    AWS_ENDPOINT_URL_DYNAMODB: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    AWS_REGION: 'eu-west-2',
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
  })
  const client = new DynamoDBClient({})
  for (const { name, partitionKey, sortKey, indexes = [], projection = 'KEYS_ONLY' } of shapes) {
    const names = new Set([
      partitionKey,
      ...(sortKey ? [sortKey] : []),
      ...indexes.flatMap(({ keys }) => keys.filter((key) => key !== undefined)),
    ])
    await client.send(
      new CreateTableCommand({
        TableName: name,
        BillingMode: 'PAY_PER_REQUEST',
        KeySchema: schema(sortKey ? [partitionKey, sortKey] : [partitionKey]),
        AttributeDefinitions: [...names].map((AttributeName) => ({ AttributeName, AttributeType: 'S' })),
        ...(indexes.length > 0 && {
          GlobalSecondaryIndexes: indexes.map(({ name, keys, holds }) => ({
            IndexName: name,
            KeySchema: schema(keys),
            Projection: holds
              ? { ProjectionType: 'INCLUDE', NonKeyAttributes: [...holds] }
              : { ProjectionType: projection },
          })),
        }),
      }),
    )
  }
  await new Promise((resume) => setTimeout(resume, 50))
  return {
    async stop() {
      client.destroy()
      await new Promise<void>((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      })
      await rm(path, { recursive: true })
    },
  }
}
