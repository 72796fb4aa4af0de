import { DeleteCommand, PutCommand, QueryCommand, type QueryCommandInput } from '@aws-sdk/lib-dynamodb'
import { conditional, documents } from '#aws/core/dynamodb.ts'

interface Kept {
  readonly owner: string
  readonly item: string
  readonly value: unknown
  readonly expiresAt?: number
}

/** All that the query finds, page after page: who looked at a request is told whole. */
async function valuesOf(query: QueryCommandInput): Promise<unknown[]> {
  const values: unknown[] = []
  let after: Record<string, unknown> | undefined
  do {
    const { Items = [], LastEvaluatedKey } = await documents.send(
      new QueryCommand({ ...query, ...(after ? { ExclusiveStartKey: after } : {}) }),
    )
    values.push(...Items.map(({ value }) => value))
    after = LastEvaluatedKey
  } while (after)
  return values
}

/** Items of the table of staff, by whose they are. */
export function owned(TableName: string) {
  return {
    all: (owner: string, beginning: string): Promise<unknown[]> =>
      valuesOf({
        TableName,
        KeyConditionExpression: '#owner = :owner AND begins_with(#item, :beginning)',
        ExpressionAttributeNames: { '#owner': 'owner', '#item': 'item' },
        ExpressionAttributeValues: { ':owner': owner, ':beginning': beginning },
      }),
    newest: (owner: string): Promise<unknown[]> =>
      valuesOf({
        TableName,
        KeyConditionExpression: '#owner = :owner',
        ExpressionAttributeNames: { '#owner': 'owner' },
        ExpressionAttributeValues: { ':owner': owner },
        ScanIndexForward: false,
      }),
    async put(Item: Kept): Promise<void> {
      await documents.send(new PutCommand({ TableName, Item }))
    },
    putNew(Item: Kept): Promise<boolean> {
      const put = new PutCommand({
        TableName,
        Item,
        ConditionExpression: 'attribute_not_exists(#owner)',
        ExpressionAttributeNames: { '#owner': 'owner' },
      })
      return conditional(documents.send(put))
    },
    async drop(owner: string, item: string): Promise<void> {
      await documents.send(new DeleteCommand({ TableName, Key: { owner, item } }))
    },
  }
}

/** As the table takes the time from which it may forget an item. */
export const seconds = (time: string | Date) => Math.floor(new Date(time).getTime() / 1000)
