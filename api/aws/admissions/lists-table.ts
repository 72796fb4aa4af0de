import { DeleteCommand } from '@aws-sdk/lib-dynamodb'
import { listDue } from '#admissions/day/list-due.ts'
import type { Book } from '#admissions/lists/book.ts'
import type { Books, Lists } from '#admissions/lists/ports.ts'
import type { WaitingList } from '#admissions/waiting/list.ts'
import { documents } from '#aws/core/dynamodb.ts'
import { environment } from '#aws/core/environment.ts'
import { pairShelf, stripped } from '#aws/core/pair-shelf.ts'
import { recordStore } from '#record/store.ts'
import { allOf } from './applications-table.ts'
import { dueBy } from './day/due-index.ts'

const partOf = (round: string) => `${round}/waiting`

/** A list as others know it: without what it is found by when something is due. */
const bare = (list: WaitingList) => stripped({ ...list }, dueBy) as unknown as WaitingList
/**
 * The same with it. It stands in the item itself and is worked out of the whole history: as a list makes room, what is left in its
 * head alone would say something else.
 */
const dated = (list: WaitingList): WaitingList => ({ ...bare(list), ...listDue(list) })

/** Waiting lists, one item each, all of a round under one key. */
export function listsTable(TableName = environment('ADMISSIONS_TABLE')): Lists {
  const placeOf = (id: string) => {
    const [round = '', school = ''] = id.split('/')
    return { part: partOf(round), sort: school }
  }
  const store = recordStore<WaitingList>(pairShelf(TableName, { placeOf }), {
    idOf: ({ round, school }) => `${round}/${school}`,
    lists: ['history'],
    handsOn: false,
  })
  const all = (round: string) =>
    allOf({
      TableName,
      KeyConditionExpression: 'part = :part',
      ExpressionAttributeValues: { ':part': partOf(round) },
      ConsistentRead: true,
    })
  const get = async (id: string) => {
    const found = await store.get(id)
    return found && bare(found)
  }
  return {
    ...store,
    get,
    async create(list) {
      const there = await store.create(dated(list))
      return there && bare(there)
    },
    save: (list, version) => store.save(dated(list), version),
    async forget(round) {
      for (const { part, sort } of await all(round))
        await documents.send(new DeleteCommand({ TableName, Key: { part, sort } }))
    },
    async ofRound(round) {
      const items = await all(round)
      const heads = items
        .filter(({ sort }) => !String(sort).includes('#'))
        .map((item) => stripped(item, dueBy) as unknown as WaitingList)
      const whole = heads.map((head) =>
        head.volumes?.length ? get(`${round}/${head.school}`) : Promise.resolve(head),
      )
      return (await Promise.all(whole)).filter((list) => list !== undefined)
    },
  }
}

/** What is written down of the work on the lists of a round. */
export const booksTable = (TableName = environment('ADMISSIONS_TABLE')): Books =>
  recordStore<Book>(pairShelf(TableName, { placeOf: (round) => ({ part: round, sort: 'waiting-book' }) }), {
    idOf: ({ round }) => round,
    lists: ['history'],
    handsOn: false,
  })
