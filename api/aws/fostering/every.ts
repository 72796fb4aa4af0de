import { QueryCommand, type QueryCommandInput } from '@aws-sdk/lib-dynamodb'
import { documents } from '#aws/core/dynamodb.ts'
import { pendingShards } from '#record/append.ts'

/** Every item of a query, however many pages it has. */
export async function every(query: QueryCommandInput): Promise<Record<string, unknown>[]> {
  const found: Record<string, unknown>[] = []
  let from: Record<string, unknown> | undefined
  do {
    const page = await documents.send(
      new QueryCommand({ ...query, ...(from ? { ExclusiveStartKey: from } : {}) }),
    )
    found.push(...(page.Items ?? []))
    from = page.LastEvaluatedKey
  } while (from)
  return found
}

/** What asks the index `by-case` for all under one of its keys, in its order. */
export const underCase = (TableName: string, caseKey: string): QueryCommandInput => ({
  TableName,
  IndexName: 'by-case',
  KeyConditionExpression: 'caseKey = :key',
  ExpressionAttributeValues: { ':key': caseKey },
})

/** All that the index `by-case` has under one of its keys, in its order. */
export const listedUnder = (TableName: string, caseKey: string) => every(underCase(TableName, caseKey))

/** Ids of all items with events that somebody else has not been told of. */
export async function pendingIds(TableName: string): Promise<string[]> {
  const shards = pendingShards.map((shard) =>
    every({
      TableName,
      IndexName: 'by-pending',
      KeyConditionExpression: 'pending = :shard',
      ExpressionAttributeValues: { ':shard': shard },
    }),
  )
  return (await Promise.all(shards)).flat().map(({ part, sort }) => `${part}/${sort}`)
}
