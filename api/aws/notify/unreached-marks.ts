import { UpdateCommand } from '@aws-sdk/lib-dynamodb'
import { conditional, documents } from '#aws/core/dynamodb.ts'
import { environment } from '#aws/core/environment.ts'
import type { UnreachedStore } from '#requests/notify/unreached.ts'

/** Marks requests in their table without reading them. The version tells whoever writes meanwhile to look again. */
export const unreachedMarks = (TableName = environment('REQUESTS_TABLE')): Pick<UnreachedStore, 'mark'> => ({
  async mark(reference, entry) {
    const update = new UpdateCommand({
      TableName,
      Key: { reference },
      UpdateExpression:
        'SET unreached = list_append(if_not_exists(unreached, :none), :one) ADD version :next',
      ConditionExpression: 'attribute_exists(#reference) AND NOT contains(unreached, :entry)',
      ExpressionAttributeNames: { '#reference': 'reference' },
      ExpressionAttributeValues: { ':none': [], ':one': [entry], ':entry': entry, ':next': 1 },
    })
    await conditional(documents.send(update))
  },
})
