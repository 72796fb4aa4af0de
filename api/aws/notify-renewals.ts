import { QueryCommand } from '@aws-sdk/lib-dynamodb'
import type { RenewalStore } from '#requests/notify/renew.ts'
import { documents } from './dynamodb.ts'
import { environment } from './environment.ts'

/** Requests by the month in which a reminder is due. */
export const renewalIndex = (TableName = environment('REQUESTS_TABLE')): RenewalStore => ({
  async inMonth(month) {
    const references: string[] = []
    let ExclusiveStartKey: Record<string, unknown> | undefined
    do {
      const page = await documents.send(
        new QueryCommand({
          TableName,
          IndexName: 'by-remind-month',
          KeyConditionExpression: 'remindMonth = :month',
          ExpressionAttributeValues: { ':month': month },
          ...(ExclusiveStartKey ? { ExclusiveStartKey } : {}),
        }),
      )
      for (const item of page.Items ?? []) references.push(item.reference as string)
      ExclusiveStartKey = page.LastEvaluatedKey
    } while (ExclusiveStartKey)
    return references
  },
})
