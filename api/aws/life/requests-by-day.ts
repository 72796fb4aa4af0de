import { QueryCommand } from '@aws-sdk/lib-dynamodb'
import { documents } from '#aws/core/dynamodb.ts'
import { environment } from '#aws/core/environment.ts'
import type { KeptStore } from '#requests/life/ports.ts'
import type { RenewalStore } from '#requests/notify/renew.ts'

/** References of every request that has this value as the key of the index. */
async function allWith(
  TableName: string,
  IndexName: string,
  attribute: string,
  value: string,
): Promise<string[]> {
  const references: string[] = []
  let ExclusiveStartKey: Record<string, unknown> | undefined
  do {
    const page = await documents.send(
      new QueryCommand({
        TableName,
        IndexName,
        KeyConditionExpression: '#key = :value',
        ExpressionAttributeNames: { '#key': attribute },
        ExpressionAttributeValues: { ':value': value },
        ...(ExclusiveStartKey ? { ExclusiveStartKey } : {}),
      }),
    )
    for (const item of page.Items ?? []) references.push(item.reference as string)
    ExclusiveStartKey = page.LastEvaluatedKey
  } while (ExclusiveStartKey)
  return references
}

/** Requests by the month in which a reminder is due. */
export const renewalIndex = (TableName = environment('REQUESTS_TABLE')): RenewalStore => ({
  inMonth: (month) => allWith(TableName, 'by-remind-month', 'remindMonth', month),
})

/** Finished requests by the day from which the time counts for which they are kept. */
export const keptIndex = (TableName = environment('REQUESTS_TABLE')): KeptStore => ({
  keptFrom: (day) => allWith(TableName, 'by-kept-from', 'keptFrom', day),
})
