import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb'
import type { WorklistStore } from '#requests/ports.ts'
import type { WorkRecord } from '#requests/worklist.ts'
import { conditional, documents } from './dynamodb.ts'
import { environment } from './environment.ts'

/** The departments' lists of work. */
export function worklistTable(TableName = environment('WORKLIST_TABLE')): WorklistStore {
  return {
    async get(department, reference) {
      const { Item } = await documents.send(
        new GetCommand({ TableName, Key: { department, reference }, ConsistentRead: true }),
      )
      return Item as WorkRecord | undefined
    },
    put(record, revision) {
      const put = new PutCommand({
        TableName,
        Item: record,
        ...(revision === 0
          ? {
              ConditionExpression: 'attribute_not_exists(#reference)',
              ExpressionAttributeNames: { '#reference': 'reference' },
            }
          : {
              ConditionExpression: 'revision = :revision',
              ExpressionAttributeValues: { ':revision': revision },
            }),
      })
      return conditional(documents.send(put))
    },
  }
}
