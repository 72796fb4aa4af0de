import { QueryCommand } from '@aws-sdk/lib-dynamodb'
import { type Appeal, partsOf } from '#admissions/appeals/appeal.ts'
import type { Hearing } from '#admissions/appeals/hearing.ts'
import type { PanelPerson } from '#admissions/appeals/people.ts'
import type { Appeals, Hearings, People } from '#admissions/appeals/ports.ts'
import { documents } from '#aws/core/dynamodb.ts'
import { environment } from '#aws/core/environment.ts'
import { type Laid, pairShelf } from '#aws/core/pair-shelf.ts'
import { keptHearingStates } from '#contract/admissions/appeals/kinds.ts'
import type { Item } from '#record/item.ts'
import { recordStore } from '#record/store.ts'

const foundBy = ['listKey', 'listOn', 'pending', 'pendingSince']
const appealSort = 'appeal/'
const hearingPart = (id: string) => `hearing/${id}`
const people = 'people'

/** Marked until others were told of all that happened to it. */
const pendingOf = (kind: string, { carried, history, changedAt }: Appeal | Hearing) =>
  carried < history.length ? { pending: kind, pendingSince: changedAt } : {}

const appealsLaid: Laid<Appeal> = {
  placeOf(id) {
    const { reference, school } = partsOf(id)
    return { part: reference, sort: `${appealSort}${school}` }
  },
  // One that is erased is in no list any more.
  found: (appeal) => ({
    ...(appeal.history.at(-1)?.type !== 'erased' && {
      listKey: `appeals/${appeal.state}`,
      listOn: appeal.changedAt,
    }),
    ...pendingOf('appeals', appeal),
  }),
  foundBy,
}
const hearingsLaid: Laid<Hearing> = {
  placeOf: (id) => ({ part: hearingPart(id), sort: 'hearing' }),
  found: (hearing) => ({
    // One that is erased is in no list any more.
    ...(hearing.history.at(-1)?.type !== 'erased' && {
      listKey: `hearings/${hearing.state}`,
      listOn: `${hearing.day} ${hearing.time}`,
    }),
    ...pendingOf('hearings', hearing),
  }),
  foundBy,
}
const peopleLaid: Laid<PanelPerson> = { placeOf: (id) => ({ part: people, sort: `person/${id}` }) }

interface Keys {
  readonly part: string
  readonly sort: string
}

/** Keys of all that a query finds, page after page; volumes are left out. */
async function keysOf(query: ConstructorParameters<typeof QueryCommand>[0]): Promise<Keys[]> {
  const all: Keys[] = []
  let ExclusiveStartKey: Record<string, unknown> | undefined
  do {
    const page = await documents.send(
      new QueryCommand({
        ...query,
        ProjectionExpression: 'part, sort',
        ...(ExclusiveStartKey && { ExclusiveStartKey }),
      }),
    )
    for (const item of page.Items ?? []) all.push({ part: String(item.part), sort: String(item.sort) })
    ExclusiveStartKey = page.LastEvaluatedKey
  } while (ExclusiveStartKey)
  return all.filter(({ sort }) => !sort.includes('#'))
}

const appealOf = ({ part, sort }: Keys): string => `${part}~${sort.slice(appealSort.length)}`
const hearingOf = ({ part }: Keys): string => part.slice(hearingPart('').length)

/** What an index finds under a key, up to a sort key or from one where it is given. */
const listed = (
  TableName: string,
  index: 'by-list' | 'by-pending',
  key: string,
  to?: string | { from: string },
) => {
  const [name, sort] = index === 'by-list' ? ['listKey', 'listOn'] : ['pending', 'pendingSince']
  return keysOf({
    TableName,
    IndexName: index,
    KeyConditionExpression: to
      ? `${name} = :key AND ${sort} ${typeof to === 'string' ? '<' : '>='} :to`
      : `${name} = :key`,
    ExpressionAttributeValues: { ':key': key, ...(to && { ':to': typeof to === 'string' ? to : to.from }) },
  })
}

const within = (TableName: string, part: string, sort: string) =>
  keysOf({
    TableName,
    KeyConditionExpression: 'part = :part AND begins_with(sort, :sort)',
    ExpressionAttributeValues: { ':part': part, ':sort': sort },
    ConsistentRead: true,
  })

async function all<T extends Item>(get: (id: string) => Promise<T | undefined>, ids: readonly string[]) {
  const found = await Promise.all(ids.map(get))
  return found.filter((one) => one !== undefined)
}

/** Of which nothing more is to come, or that somebody began and left. */
const ended = ['upheld', 'dismissed', 'withdrawn', 'started'] as const

/** That were sent, and that somebody has to end. */
const left = ['lodged', 'arranged'] as const

/** Appeals, one item each beside their application’s others. */
export function appealsTable(TableName = environment('APPEALS_TABLE')): Appeals {
  const store = recordStore<Appeal>(pairShelf(TableName, appealsLaid), {
    idOf: ({ id }) => id,
    lists: ['history'],
    handsOn: false,
  })
  return {
    ...store,
    of: async (reference) => all(store.get, (await within(TableName, reference, appealSort)).map(appealOf)),
    standing: async (state) =>
      all(store.get, (await listed(TableName, 'by-list', `appeals/${state}`)).map(appealOf)),
    changedSince: async (state, at) =>
      all(store.get, (await listed(TableName, 'by-list', `appeals/${state}`, { from: at })).map(appealOf)),
    pending: async () => (await listed(TableName, 'by-pending', 'appeals')).map(appealOf),
    async endedBefore(at) {
      const found = await Promise.all(ended.map((one) => listed(TableName, 'by-list', `appeals/${one}`, at)))
      return found.flat().map(appealOf)
    },
    async leftBefore(at) {
      const found = await Promise.all(left.map((one) => listed(TableName, 'by-list', `appeals/${one}`, at)))
      return found.flat().map(appealOf)
    },
  }
}

export function hearingsTable(TableName = environment('APPEALS_TABLE')): Hearings {
  const store = recordStore<Hearing>(pairShelf(TableName, hearingsLaid), {
    idOf: ({ id }) => id,
    lists: ['history'],
    handsOn: false,
  })
  return {
    ...store,
    planned: async () =>
      all(store.get, (await listed(TableName, 'by-list', 'hearings/planned')).map(hearingOf)),
    async closedSince(day) {
      const found = await listed(TableName, 'by-list', 'hearings/closed', { from: day })
      return all(store.get, found.map(hearingOf).reverse())
    },
    pending: async () => (await listed(TableName, 'by-pending', 'hearings')).map(hearingOf),
    async before(day) {
      const found = await Promise.all(
        keptHearingStates.map((state) => listed(TableName, 'by-list', `hearings/${state}`, day)),
      )
      return found.flat().map(hearingOf)
    },
  }
}

export function peopleTable(TableName = environment('APPEALS_TABLE')): People {
  const store = recordStore<PanelPerson>(pairShelf(TableName, peopleLaid), {
    idOf: ({ id }) => id,
    lists: ['history'],
    handsOn: false,
  })
  return {
    ...store,
    async all() {
      const keys = await within(TableName, people, 'person/')
      return all(
        store.get,
        keys.map(({ sort }) => sort.slice('person/'.length)),
      )
    },
  }
}
