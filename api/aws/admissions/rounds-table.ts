import { GetCommand, PutCommand, QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb'
import { seatsKey } from '#admissions/rounds/found.ts'
import type { Ask, Asks, Made, Mades, Rounds, Seats } from '#admissions/rounds/ports.ts'
import type { Round } from '#admissions/rounds/round.ts'
import type { Seat } from '#admissions/rounds/seat.ts'
import { conditional, documents } from '#aws/core/dynamodb.ts'
import { environment } from '#aws/core/environment.ts'
import { pairShelf, stripped, wholeOf } from '#aws/core/pair-shelf.ts'
import { recordStore } from '#record/store.ts'
import { allOf } from './applications-table.ts'

const table = () => environment('ADMISSIONS_TABLE')

/** Rounds, one small item each. */
export const roundsTable = (TableName = table()): Rounds =>
  recordStore<Round>(pairShelf(TableName, { placeOf: (round) => ({ part: round, sort: 'round' }) }), {
    idOf: ({ id }) => id,
    lists: ['history'],
    handsOn: false,
  })

/** Seats of schools. Their ids are round and school with a slash between them. */
export function seatsTable(TableName = table()): Seats {
  const idOf = ({ round, school }: Seat) => `${round}/${school}`
  const store = recordStore<Seat>(
    pairShelf(TableName, {
      placeOf(id) {
        const [round = '', school = ''] = id.split('/')
        return { part: round, sort: `seat#${school}` }
      },
      // Beside the applications, so that what was changed since is found in one way.
      found: ({ round }) => ({ roundKey: seatsKey(round) }),
      foundBy: ['roundKey'],
    }),
    { idOf, lists: ['history'], handsOn: false },
  )
  return {
    ...store,
    async ofRound(round) {
      const items = await allOf(beginning(TableName, round, 'seat#'))
      // Beside them lie volumes of long histories, which have no school.
      const heads = items
        .filter(({ school }) => school !== undefined)
        .map((item) => stripped(item, ['roundKey']) as unknown as Seat)
      return wholeOf(store.get, heads, idOf)
    },
  }
}

const beginning = (TableName: string, part: string, sort: string) => ({
  TableName,
  KeyConditionExpression: 'part = :part AND begins_with(sort, :sort)',
  ExpressionAttributeValues: { ':part': part, ':sort': sort },
  ConsistentRead: true,
})

const askSort = ({ askedAt, id }: Pick<Ask, 'askedAt' | 'id'>) => `ask#${askedAt}#${id}`

/** Runs that were asked for. */
export const asksTable = (TableName = table()): Asks => ({
  create: (ask) =>
    conditional(
      documents.send(
        new PutCommand({
          TableName,
          Item: { ...ask, part: ask.round, sort: askSort(ask) },
          ConditionExpression: 'attribute_not_exists(part)',
        }),
      ),
    ),
  async update(ask, changes) {
    const names = Object.keys(changes)
    const update = new UpdateCommand({
      TableName,
      Key: { part: ask.round, sort: askSort(ask) },
      UpdateExpression: `SET ${names.map((name) => `#${name} = :${name}`).join(', ')}`,
      ConditionExpression: 'attribute_exists(part) AND NOT #step IN (:done, :failed)',
      ExpressionAttributeNames: {
        '#step': 'step',
        ...Object.fromEntries(names.map((name) => [`#${name}`, name])),
      },
      ExpressionAttributeValues: {
        ':done': 'done',
        ':failed': 'failed',
        ...Object.fromEntries(Object.entries(changes).map(([name, value]) => [`:${name}`, value])),
      },
    })
    await conditional(documents.send(update))
  },
  async list(round, Limit) {
    const query = { ...beginning(TableName, round, 'ask#'), ScanIndexForward: false, Limit }
    const { Items = [] } = await documents.send(new QueryCommand(query))
    return Items.map((item) => stripped(item) as unknown as Ask)
  },
})

/** What is kept beside the file of a run. */
export const madesTable = (TableName = table()): Mades => ({
  async keep(made) {
    const put = new PutCommand({
      TableName,
      Item: { ...made, part: made.round, sort: `made#${made.run}` },
      ConditionExpression: 'attribute_not_exists(part) OR readAt < :readAt',
      ExpressionAttributeValues: { ':readAt': made.readAt },
    })
    await conditional(documents.send(put))
  },
  async get(round, run) {
    const Key = { part: round, sort: `made#${run}` }
    const { Item } = await documents.send(new GetCommand({ TableName, Key, ConsistentRead: true }))
    return Item && (stripped(Item) as unknown as Made)
  },
})
