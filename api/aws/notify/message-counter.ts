import { UpdateCommand } from '@aws-sdk/lib-dynamodb'
import { conditional, documents } from '#aws/core/dynamodb.ts'
import { environment } from '#aws/core/environment.ts'
import type { MessageCounter } from '#requests/notify/limit.ts'

/** Counts in the table of sent messages, one item for each address and hour or day. */
export const messageCounter = (TableName = environment('MESSAGES_TABLE')): MessageCounter => ({
  count: (name, id, most, hours) =>
    conditional(
      documents.send(
        new UpdateCommand({
          TableName,
          Key: { id: name },
          UpdateExpression: 'ADD askings :one SET expiresAt = if_not_exists(expiresAt, :end)',
          ConditionExpression:
            'attribute_not_exists(askings) OR size(askings) < :most OR contains(askings, :id)',
          ExpressionAttributeValues: {
            ':one': new Set([id]),
            ':id': id,
            ':most': most,
            ':end': Math.floor(Date.now() / 1000) + hours * 3600,
          },
        }),
      ),
    ),
})
