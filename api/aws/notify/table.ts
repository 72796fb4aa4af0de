import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb'
import { conditional, documents } from '#aws/core/dynamodb.ts'
import { environment } from '#aws/core/environment.ts'
import { secondsOfDays } from '#contract/calendar/length.ts'
import type { SentRecord, SentStore } from '#requests/notify/ports.ts'

const thirtyDays = secondsOfDays(30)

/** The table of sent messages, which forgets each after 30 days. */
export function sentTable(TableName = environment('MESSAGES_TABLE')): SentStore {
  const put = (record: SentRecord, condition: Partial<PutCommand['input']>) =>
    new PutCommand({
      TableName,
      Item: { ...record, expiresAt: Math.floor(Date.now() / 1000) + thirtyDays },
      ...condition,
    })
  return {
    create: (record) =>
      conditional(documents.send(put(record, { ConditionExpression: 'attribute_not_exists(id)' }))),
    async get(id) {
      const { Item } = await documents.send(new GetCommand({ TableName, Key: { id }, ConsistentRead: true }))
      return Item as SentRecord | undefined
    },
    replace: (record, lease) =>
      conditional(
        documents.send(
          put(record, {
            ConditionExpression: 'lease = :lease',
            ExpressionAttributeValues: { ':lease': lease },
          }),
        ),
      ),
  }
}
