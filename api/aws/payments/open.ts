import { QueryCommand } from '@aws-sdk/lib-dynamodb'
import { documents } from '#aws/core/dynamodb.ts'
import { environment } from '#aws/core/environment.ts'
import { pendingShards } from '#record/append.ts'
import type { OpenPayments } from '#requests/payments/ports.ts'

interface Row {
  readonly reference: string
  readonly paymentLookAt: string
}

async function dueIn(shard: string, time: string, Limit: number): Promise<Row[]> {
  const { Items } = await documents.send(
    new QueryCommand({
      TableName: environment('REQUESTS_TABLE'),
      IndexName: 'open-payments',
      KeyConditionExpression: 'paymentOpen = :shard AND paymentLookAt <= :time',
      ExpressionAttributeValues: { ':shard': shard, ':time': time },
      Limit,
    }),
  )
  return (Items ?? []) as Row[]
}

/** Requests with a payment to be looked after. */
export const openPaymentsIndex = (): OpenPayments => ({
  async openBefore(time, limit) {
    const found = await Promise.all(pendingShards.map((shard) => dueIn(shard, time, limit)))
    return found
      .flat()
      .sort((a, b) => (a.paymentLookAt < b.paymentLookAt ? -1 : 1))
      .slice(0, limit)
      .map(({ reference }) => reference)
  },
})
