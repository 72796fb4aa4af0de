import { BatchGetCommand, QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb'
import { documents } from '#aws/core/dynamodb.ts'
import { environment } from '#aws/core/environment.ts'
import type { JourneyCounters, JourneyReader, JourneyStore } from '#insight/journeys.ts'

const partOf = (month: string) => `journey#${month}`

function countersOf({ part: _, id: __, ...counters }: Record<string, unknown>): JourneyCounters {
  return counters as JourneyCounters
}

/** Counters of forms. */
export const journeyStore = (TableName = environment('MEASURES_TABLE')): JourneyStore => ({
  async add(service, month, counter) {
    await documents.send(
      new UpdateCommand({
        TableName,
        Key: { part: partOf(month), id: service },
        UpdateExpression: 'ADD #counter :one',
        ExpressionAttributeNames: { '#counter': counter },
        ExpressionAttributeValues: { ':one': 1 },
      }),
    )
  },
})

async function ofMonth(TableName: string, month: string) {
  const { Items = [] } = await documents.send(
    new QueryCommand({
      TableName,
      KeyConditionExpression: 'part = :part',
      ExpressionAttributeValues: { ':part': partOf(month) },
    }),
  )
  return Items.map((item) => ({ service: String(item.id), counters: countersOf(item) }))
}

/** Reads what was counted. */
export const journeyReader = (TableName = environment('MEASURES_TABLE')): JourneyReader => ({
  ofMonths: async (months) => (await Promise.all(months.map((month) => ofMonth(TableName, month)))).flat(),
  async of(service, months) {
    const Keys = months.map((month) => ({ part: partOf(month), id: service }))
    const { Responses } = await documents.send(
      new BatchGetCommand({ RequestItems: { [TableName]: { Keys } } }),
    )
    return (Responses?.[TableName] ?? []).map(countersOf)
  },
})
