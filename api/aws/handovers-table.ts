import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb'
import type { Handover, HandoverStore } from '#requests/handover/ports.ts'
import { conditional, documents } from './dynamodb.ts'
import { environment } from './environment.ts'

/** Only what has to be asked about stands in the index that this is the key of. */
const watched = ({ department, lookAt }: Handover) => (lookAt ? { watch: department } : {})

/** How far departments' own systems have been told of each request. */
export function handoversTable(TableName = environment('HANDOVERS_TABLE')): HandoverStore {
  return {
    async get(department, reference) {
      const Key = { id: `${department} ${reference}` }
      const { Item } = await documents.send(new GetCommand({ TableName, Key, ConsistentRead: true }))
      if (!Item) return undefined
      const { id: _, watch: __, ...handover } = Item
      return handover as Handover
    },
    put(handover, revision) {
      const id = `${handover.department} ${handover.reference}`
      const put = new PutCommand({
        TableName,
        Item: { id, ...handover, ...watched(handover) },
        ...(revision === 0
          ? { ConditionExpression: 'attribute_not_exists(id)' }
          : {
              ConditionExpression: 'revision = :revision',
              ExpressionAttributeValues: { ':revision': revision },
            }),
      })
      return conditional(documents.send(put))
    },
  }
}
