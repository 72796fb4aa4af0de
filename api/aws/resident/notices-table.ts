import { QueryCommand } from '@aws-sdk/lib-dynamodb'
import { documents } from '#aws/core/dynamodb.ts'
import { environment } from '#aws/core/environment.ts'
import { Notice } from '#contract/core/notice.ts'

/** The one partition of the table: there are never more than a few notices. */
export const board = 'all'

/** Every notice that an earlier version wrote; since then they are settings. */
export async function notices(
  TableName = environment('NOTICES_TABLE'),
  client = documents,
): Promise<Notice[]> {
  const { Items } = await client.send(
    new QueryCommand({
      TableName,
      KeyConditionExpression: 'board = :board',
      ExpressionAttributeValues: { ':board': board },
    }),
  )
  return (Items ?? []).map((item) => Notice.parse(item))
}
