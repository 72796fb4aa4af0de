import { DeleteCommand, QueryCommand, type QueryCommandInput } from '@aws-sdk/lib-dynamodb'
import { conditional, documents } from '#aws/core/dynamodb.ts'
import { environment } from '#aws/core/environment.ts'
import type { Erasing } from '#fostering/desk/erase.ts'
import { keptKeys } from '#fostering/household/line.ts'

/** Takes records out of the table for good. */
export function erasingTable(TableName = environment('FOSTERING_TABLE')): Erasing {
  async function all(query: Omit<QueryCommandInput, 'TableName'>) {
    const found: Record<string, unknown>[] = []
    let from: Record<string, unknown> | undefined
    do {
      const page = await documents.send(
        new QueryCommand({ TableName, ...query, ...(from ? { ExclusiveStartKey: from } : {}) }),
      )
      found.push(...(page.Items ?? []))
      from = page.LastEvaluatedKey
    } while (from)
    return found
  }
  const sortsOf = async (household: string, begins = '') => {
    const items = await all({
      KeyConditionExpression: begins ? '#part = :part AND begins_with(#sort, :begins)' : '#part = :part',
      ProjectionExpression: '#sort',
      ExpressionAttributeNames: { '#part': 'part', '#sort': 'sort' },
      ExpressionAttributeValues: { ':part': household, ...(begins ? { ':begins': begins } : {}) },
    })
    return items.map(({ sort }) => String(sort))
  }
  return {
    async over(today) {
      const lists = await Promise.all(
        keptKeys.map((key) =>
          all({
            IndexName: 'by-case',
            KeyConditionExpression: '#key = :key AND #due < :today',
            ExpressionAttributeNames: { '#key': 'caseKey', '#due': 'dueOn' },
            ExpressionAttributeValues: { ':key': key, ':today': today },
          }),
        ),
      )
      return lists.flat().map(({ part }) => String(part))
    },
    names: async (household) => [
      ...new Set((await sortsOf(household)).map((sort) => sort.split('#')[0] ?? sort)),
    ],
    async remove(household, name, version) {
      if (version === undefined) return true
      const gone = new DeleteCommand({
        TableName,
        Key: { part: household, sort: name },
        ConditionExpression: '#version = :version',
        ExpressionAttributeNames: { '#version': 'version' },
        ExpressionAttributeValues: { ':version': version },
      })
      return conditional(documents.send(gone))
    },
    async removeVolumes(household, name) {
      for (const sort of await sortsOf(household, `${name}#`))
        await documents.send(new DeleteCommand({ TableName, Key: { part: household, sort } }))
    },
  }
}
