import { type DynamoDBClient, ScanCommand } from '@aws-sdk/client-dynamodb'
import type { Item } from './line.ts'

/** Items of one share of a table’s keys, a page at a time, so that no more than a page is in memory. */
export async function* rowsOf(
  client: DynamoDBClient,
  TableName: string,
  Segment = 0,
  TotalSegments = 1,
): AsyncGenerator<Item> {
  let ExclusiveStartKey: Item | undefined
  do {
    const page = await client.send(
      new ScanCommand({
        TableName,
        Segment,
        TotalSegments,
        ConsistentRead: true,
        ...(ExclusiveStartKey && { ExclusiveStartKey }),
      }),
    )
    yield* page.Items ?? []
    ExclusiveStartKey = page.LastEvaluatedKey
  } while (ExclusiveStartKey)
}

/** Whether nothing is in the table. */
export async function isEmpty(client: DynamoDBClient, TableName: string): Promise<boolean> {
  for await (const _ of rowsOf(client, TableName)) return false
  return true
}
