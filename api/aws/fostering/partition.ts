import { QueryCommand } from '@aws-sdk/lib-dynamodb'
import { documents } from '#aws/core/dynamodb.ts'

/** All that lies together in one part of a table, where that is a page of it at most. */
export async function itemsOf(
  TableName: string,
  part: string,
  read: { readonly ConsistentRead?: boolean } = {},
) {
  const { Items = [] } = await documents.send(
    new QueryCommand({
      TableName,
      KeyConditionExpression: '#part = :part',
      ExpressionAttributeNames: { '#part': 'part' },
      ExpressionAttributeValues: { ':part': part },
      ...read,
    }),
  )
  return Items
}
