import { DeleteCommand, QueryCommand } from '@aws-sdk/lib-dynamodb'
import { roundKeys } from '#admissions/rounds/found.ts'
import { operatorClients, outputs } from '#infra/operate/clients.ts'

/**
 * Takes out of a round whom other tests have sent into it by the form: their homes are nowhere on the map, and nobody
 * signs a run of it. `mine`: references of those who stay.
 */
export async function withoutOthers(round: string, mine: readonly string[]): Promise<void> {
  const { AdmissionsTableName: TableName = '' } = await outputs()
  const { documents } = operatorClients()
  for (const key of roundKeys(round)) {
    const { Items = [] } = await documents.send(
      new QueryCommand({
        TableName,
        IndexName: 'by-round',
        KeyConditionExpression: 'roundKey = :key',
        ExpressionAttributeValues: { ':key': key },
      }),
    )
    for (const { part, sort } of Items)
      if (!mine.includes(part)) await documents.send(new DeleteCommand({ TableName, Key: { part, sort } }))
  }
}
