import {
  BatchGetCommand,
  DeleteCommand,
  GetCommand,
  PutCommand,
  QueryCommand,
  type QueryCommandInput,
} from '@aws-sdk/lib-dynamodb'
import { conditional, documents } from '#aws/core/dynamodb.ts'
import { environment } from '#aws/core/environment.ts'
import { type Group, groupKey, readGroup } from '#insight/groups.ts'
import type { Measured } from '#insight/measure.ts'
import type { MeasuredOne, MeasureReader, MeasureStore } from '#insight/ports.ts'
import { openAt, openIndex, openKeys } from '#insight/still-open.ts'

/** Marks stand in one partition: there are never more than a few hundred. */
const marked = 'marked'

const partOf = (kind: Group['kind'], month: string) => `${kind}#${month}`
const keyOf = ({ kind, month, id }: Group) => ({ part: partOf(kind, month), id })

const oneOf = ({ part, id, measured }: Record<string, unknown>): MeasuredOne => ({
  id: String(id),
  month: String(part).split('#')[1] ?? '',
  measured: measured as Measured,
})

/** The mark of a group as the table holds it. */
export const markItem = (group: Group, at: string) => ({ part: marked, id: groupKey(group), at })

/** What was measured, by month, and what is to be measured again. */
export function measuresTable(TableName = environment('MEASURES_TABLE')): MeasureStore {
  return {
    async mark(group, at) {
      await documents.send(new PutCommand({ TableName, Item: markItem(group, at) }))
    },
    async marksBefore(time, limit) {
      const { Items = [] } = await documents.send(
        new QueryCommand({
          TableName,
          KeyConditionExpression: 'part = :part',
          ExpressionAttributeValues: { ':part': marked },
          ConsistentRead: true,
        }),
      )
      return Items.map(({ id, at }) => ({ group: readGroup(String(id)), at: String(at) }))
        .filter(({ at }) => at < time)
        .sort((a, b) => (a.at < b.at ? -1 : 1))
        .slice(0, limit)
    },
    async unmark({ group, at }) {
      const remove = new DeleteCommand({
        TableName,
        Key: { part: marked, id: groupKey(group) },
        ConditionExpression: '#at = :at',
        ExpressionAttributeNames: { '#at': 'at' },
        ExpressionAttributeValues: { ':at': at },
      })
      await conditional(documents.send(remove))
    },
    async put(group, measured, readAt) {
      const put = new PutCommand({
        TableName,
        Item: { ...keyOf(group), ...openKeys(group, measured), measured, readAt },
        ConditionExpression: 'attribute_not_exists(readAt) OR readAt <= :readAt',
        ExpressionAttributeValues: { ':readAt': readAt },
      })
      await conditional(documents.send(put))
    },
    async get(group) {
      const { Item } = await documents.send(
        new GetCommand({ TableName, Key: keyOf(group), ConsistentRead: true }),
      )
      return Item?.measured as Measured | undefined
    },
  }
}

/** Every item that the query finds, page after page. */
async function allOf(query: QueryCommandInput): Promise<Record<string, unknown>[]> {
  const all: Record<string, unknown>[] = []
  let ExclusiveStartKey: Record<string, unknown> | undefined
  do {
    const page = await documents.send(
      new QueryCommand({ ...query, ...(ExclusiveStartKey ? { ExclusiveStartKey } : {}) }),
    )
    all.push(...(page.Items ?? []))
    ExclusiveStartKey = page.LastEvaluatedKey
  } while (ExclusiveStartKey)
  return all
}

const ofMonth = async (TableName: string, part: string): Promise<MeasuredOne[]> =>
  (
    await allOf({
      TableName,
      KeyConditionExpression: 'part = :part',
      ExpressionAttributeValues: { ':part': part },
    })
  ).map(oneOf)

/** Reads what was measured. */
export const measureReader = (TableName = environment('MEASURES_TABLE')): MeasureReader => ({
  ofMonths: async (kind, months) =>
    (await Promise.all(months.map((month) => ofMonth(TableName, partOf(kind, month))))).flat(),
  async of(kind, id, months) {
    const Keys = months.map((month) => ({ part: partOf(kind, month), id }))
    const { Responses } = await documents.send(
      new BatchGetCommand({ RequestItems: { [TableName]: { Keys } } }),
    )
    return (Responses?.[TableName] ?? []).map(oneOf)
  },
  async openBefore(month) {
    const found = await allOf({
      TableName,
      IndexName: openIndex.name,
      KeyConditionExpression: `${openIndex.key} = :service AND ${openIndex.sort} < :month`,
      ExpressionAttributeValues: { ':service': 'service', ':month': month },
    })
    return found.map(openAt)
  },
})
