import { DeleteCommand, GetCommand, PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb'
import { conditional, documents } from '#aws/core/dynamodb.ts'
import { environment } from '#aws/core/environment.ts'
import type { Subscription, SubscriptionList, SubscriptionStore } from '#insight/alerts/model.ts'

/** Who is told what happens in their area. */
export const alertsTable = (TableName = environment('ALERTS_TABLE')): SubscriptionStore => ({
  async get(id) {
    const { Item } = await documents.send(new GetCommand({ TableName, Key: { id }, ConsistentRead: true }))
    return Item as Subscription | undefined
  },
  put(subscription, revision) {
    const put = new PutCommand({
      TableName,
      Item: subscription,
      ...(revision === 0
        ? { ConditionExpression: 'attribute_not_exists(#id)', ExpressionAttributeNames: { '#id': 'id' } }
        : {
            ConditionExpression: 'revision = :revision',
            ExpressionAttributeValues: { ':revision': revision },
          }),
    })
    return conditional(documents.send(put))
  },
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
