import { DeleteCommand, PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb'
import type { Change } from '#admissions/changes/change.ts'
import { isOpen } from '#admissions/changes/change.ts'
import type { Changes, KeptTold, ToldChanges } from '#admissions/changes/ports.ts'
import { changesIn } from '#admissions/rounds/found.ts'
import { batchGet } from '#aws/core/batch-get.ts'
import { documents } from '#aws/core/dynamodb.ts'
import { environment } from '#aws/core/environment.ts'
import { type Laid, pairShelf, stripped, wholeOf } from '#aws/core/pair-shelf.ts'
import { recordStore } from '#record/store.ts'
import { allOf } from './applications-table.ts'
import { offersPart } from './offers-part.ts'

const mark = 'change#'
const foundBy = ['roundKey']
/** What BatchGetItem takes at once. */
const atOnce = 100

const placeOf = (id: string) => {
  const [part = '', own = ''] = id.split('/')
  return { part, sort: `${mark}${own}` }
}

/** How changes lie in the table: beside the application or the round that they are of, found by whether anything is left to do. */
const laid: Laid<Change> = {
  placeOf,
  found: (change) => ({ roundKey: changesIn(change.round, isOpen(change) ? 'open' : 'closed') }),
  foundBy,
}

/** Changes after a run, one item each. */
export function changesTable(TableName = environment('ADMISSIONS_TABLE')): Changes {
  const store = recordStore<Change>(pairShelf(TableName, laid), {
    idOf: ({ id }) => id,
    lists: ['history'],
    handsOn: false,
  })
  return {
    ...store,
    async idsIn(round, which) {
      const items = await allOf({
        TableName,
        IndexName: 'by-round',
        KeyConditionExpression: 'roundKey = :key',
        ExpressionAttributeValues: { ':key': changesIn(round, which) },
        // The one that was changed last comes first.
        ScanIndexForward: false,
      })
      return items.map(({ part, sort }) => `${part}/${String(sort).slice(mark.length)}`)
    },
    async some(ids) {
      const batches = Array.from({ length: Math.ceil(ids.length / atOnce) }, (_, at) =>
        ids.slice(at * atOnce, (at + 1) * atOnce).map(placeOf),
      )
      const items = await Promise.all(batches.map((keys) => batchGet(TableName, keys, { consistent: true })))
      const heads = items.flat().map((item) => stripped(item, foundBy) as unknown as Change)
      return wholeOf(store.get, heads, ({ id }) => id)
    },
    async forget(reference) {
      for (const { part, sort } of await beginning(TableName, reference))
        await documents.send(new DeleteCommand({ TableName, Key: { part, sort } }))
    },
  }
}

const beginning = (TableName: string, part: string) =>
  allOf({
    TableName,
    KeyConditionExpression: 'part = :part AND begins_with(sort, :sort)',
    ExpressionAttributeValues: { ':part': part, ':sort': mark },
  })

/** What families were told of changes, beside what they were told of their offers: erased with it. */
export const toldChangesTable = (TableName = environment('ADMISSIONS_TABLE')): ToldChanges => ({
  async lay(told) {
    const place = { part: offersPart(told.reference), sort: `${mark}${told.id}` }
    await documents.send(new PutCommand({ TableName, Item: { ...told, ...place } }))
  },
  async of(reference) {
    const query = new QueryCommand({
      TableName,
      KeyConditionExpression: 'part = :part AND begins_with(sort, :sort)',
      ExpressionAttributeValues: { ':part': offersPart(reference), ':sort': mark },
    })
    const { Items = [] } = await documents.send(query)
    return Items.map((item) => stripped(item) as unknown as KeptTold)
  },
})
