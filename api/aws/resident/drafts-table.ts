import { DeleteCommand, GetCommand, QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb'
import { conditional, documents } from '#aws/core/dynamodb.ts'
import { environment } from '#aws/core/environment.ts'
import { putUnlessChanged } from '#aws/core/put-unless-changed.ts'
import type { SavedDraft } from '#requests/resident/drafts/model.ts'
import type { DraftLimits, DraftReminders, DraftStore } from '#requests/resident/drafts/ports.ts'

/** Saved forms; every read by id is consistent, every write conditional. */
export function draftsTable(TableName = environment('DRAFTS_TABLE')): DraftStore {
  return {
    async get(id) {
      const { Item } = await documents.send(new GetCommand({ TableName, Key: { id }, ConsistentRead: true }))
      return Item as SavedDraft | undefined
    },
    put: (draft, revision) => putUnlessChanged(TableName, draft, revision, 'id'),
    async remove(id) {
      await documents.send(new DeleteCommand({ TableName, Key: { id } }))
    },
  }
}

/** Counts in the same table, under ids that no form has. */
export const draftLimits = (TableName = environment('DRAFTS_TABLE')): DraftLimits => ({
  count(name, most, until) {
    const update = new UpdateCommand({
      TableName,
      Key: { id: `count ${name}` },
      UpdateExpression: 'ADD #used :one SET expiresAt = :until',
      ConditionExpression: 'attribute_not_exists(#used) OR #used < :most',
      ExpressionAttributeNames: { '#used': 'used' },
      ExpressionAttributeValues: { ':one': 1, ':most': most, ':until': until },
    })
    return conditional(documents.send(update))
  },
})

/** The sparse index of forms whose resident is to be reminded. */
export const draftReminders = (TableName = environment('DRAFTS_TABLE')): DraftReminders => ({
  async dueBy(day, time, Limit) {
    const { Items = [] } = await documents.send(
      new QueryCommand({
        TableName,
        IndexName: 'by-reminder',
        KeyConditionExpression: 'remindDay = :day AND remindAt <= :time',
        ExpressionAttributeValues: { ':day': day, ':time': time },
        Limit,
      }),
    )
    return Items.map(({ id }) => String(id))
  },
})
