import { DeleteCommand, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb'
import { documents } from '#aws/core/dynamodb.ts'
import { environment } from '#aws/core/environment.ts'
import { SupportLine } from '#contract/fostering/carers/support.ts'
import type { DutyShelf } from '#fostering/household/support/duty.ts'
import { type SupportLists, supportKeys } from '#fostering/household/support/line.ts'
import { every, listedUnder, underCase } from './every.ts'
import { mergedPage } from './merged-page.ts'
import { dutyKey } from './partition-keys.ts'

const lineIn = ({ line }: Record<string, unknown>): SupportLine => SupportLine.parse(JSON.parse(String(line)))

/** Requests that wait for us, of all households, by key and moment. */
export function supportLists(TableName = environment('FOSTERING_TABLE')): SupportLists {
  return {
    async waiting(most, after) {
      const { items, next } = await mergedPage(TableName, Object.values(supportKeys), most, after)
      return { lines: items.map(lineIn), next }
    },
    async untold() {
      return (await listedUnder(TableName, supportKeys.new)).map(lineIn)
    },
    async overdue(now) {
      const found = await every({
        ...underCase(TableName, supportKeys.told),
        KeyConditionExpression: 'caseKey = :key AND dueOn <= :now',
        ExpressionAttributeValues: { ':key': supportKeys.told, ':now': now },
      })
      return found.map(lineIn)
    },
  }
}

const part = dutyKey

/** The rota lies apart from every household: a day each. */
export const dutyTable = (TableName = environment('FOSTERING_TABLE')): DutyShelf => ({
  async on(day) {
    const { Item } = await documents.send(new GetCommand({ TableName, Key: { part, sort: day } }))
    return Item && { day, name: String(Item.name) }
  },
  async between(first, last) {
    const found = await every({
      TableName,
      KeyConditionExpression: '#part = :part AND #sort BETWEEN :first AND :last',
      ExpressionAttributeNames: { '#part': 'part', '#sort': 'sort' },
      ExpressionAttributeValues: { ':part': part, ':first': first, ':last': last },
    })
    return found.map(({ sort, name }) => ({ day: String(sort), name: String(name) }))
  },
  async set(day, name) {
    const Key = { part, sort: day }
    if (name === null) await documents.send(new DeleteCommand({ TableName, Key }))
    else await documents.send(new PutCommand({ TableName, Item: { ...Key, name } }))
  },
})
