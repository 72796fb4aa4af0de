import { DeleteCommand, GetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb'
import { documents } from '#aws/core/dynamodb.ts'
import { environment } from '#aws/core/environment.ts'
import { putUnlessChanged } from '#aws/core/put-unless-changed.ts'
import type { Subscription, SubscriptionList, SubscriptionStore } from '#insight/alerts/model.ts'

/** Who is told what happens in their area. */
export const alertsTable = (TableName = environment('ALERTS_TABLE')): SubscriptionStore => ({
  async get(id) {
    const { Item } = await documents.send(new GetCommand({ TableName, Key: { id }, ConsistentRead: true }))
    return Item as Subscription | undefined
  },
  put: (subscription, revision) => putUnlessChanged(TableName, subscription, revision, 'id'),
  async remove(id) {
    await documents.send(new DeleteCommand({ TableName, Key: { id } }))
  },
})

/** The list of those who have confirmed. */
export const alertsList = (TableName = environment('ALERTS_TABLE')): SubscriptionList => ({
  async active(after) {
    const { Items = [], LastEvaluatedKey } = await documents.send(
      new QueryCommand({
        TableName,
        IndexName: 'active',
        KeyConditionExpression: 'active = :active',
        ExpressionAttributeValues: { ':active': 'active' },
        Limit: 500,
        ...(after ? { ExclusiveStartKey: after } : {}),
      }),
    )
    const ids = Items.map(({ id }) => String(id))
    return { ids, ...(LastEvaluatedKey ? { next: LastEvaluatedKey } : {}) }
  },
})
