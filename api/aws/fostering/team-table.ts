import { PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb'
import { documents } from '#aws/core/dynamodb.ts'
import { environment } from '#aws/core/environment.ts'
import type { TeamShelf } from '#fostering/desk/team.ts'
import { teamKey } from './partition-keys.ts'

const part = teamKey

/** The team lies beside the records that it works on. It is a page of the table at most. */
export const teamTable = (TableName = environment('FOSTERING_TABLE')): TeamShelf => ({
  async meet({ id, name }, met) {
    await documents.send(new PutCommand({ TableName, Item: { part, sort: id, name, met } }))
  },
  async all() {
    const { Items = [] } = await documents.send(
      new QueryCommand({
        TableName,
        KeyConditionExpression: '#part = :part',
        ExpressionAttributeNames: { '#part': 'part' },
        ExpressionAttributeValues: { ':part': part },
      }),
    )
    return Items.map(({ sort, name, met }) => ({ id: String(sort), name: String(name), met: String(met) }))
  },
})
