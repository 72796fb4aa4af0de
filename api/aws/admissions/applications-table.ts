import { QueryCommand, type QueryCommandInput } from '@aws-sdk/lib-dynamodb'
import { evidenceDue } from '#admissions/day/keys.ts'
import type { Application } from '#admissions/rounds/application.ts'
import { atSchool, atSchools, nameKeys, roundKey, roundKeys, seatsKey } from '#admissions/rounds/found.ts'
import type { Applications } from '#admissions/rounds/ports.ts'
import { batchGet } from '#aws/core/batch-get.ts'
import { documents } from '#aws/core/dynamodb.ts'
import { environment } from '#aws/core/environment.ts'
import { type Laid, pairShelf, stripped, wholeOf } from '#aws/core/pair-shelf.ts'
import { recordStore } from '#record/store.ts'
import { dueBy } from './day/due-index.ts'

const sort = 'application'
/** What BatchGetItem takes at once, and how many of those side by side. */
const atOnce = 100
const sideBySide = 8
const foundBy = ['roundKey', 'atSchools', 'nameKey', 'nameSort', ...dueBy]

/** How applications lie in the table. */
export const applicationsLaid: Laid<Application> = {
  placeOf: (reference) => ({ part: reference, sort }),
  found: (application) => ({
    roundKey: roundKey(application.round, application.reference),
    atSchools: atSchools(application),
    ...nameKeys(application),
    ...evidenceDue(application),
  }),
  foundBy,
}

/** An application as the table holds it, for whoever writes many at once. */
export const applicationItem = (application: Application): Record<string, unknown> => ({
  ...application,
  ...applicationsLaid.found?.(application),
  ...applicationsLaid.placeOf(application.reference),
})

/** Every item that the query finds, page after page. */
export async function allOf(query: QueryCommandInput): Promise<Record<string, unknown>[]> {
  const all: Record<string, unknown>[] = []
  let ExclusiveStartKey: Record<string, unknown> | undefined
  do {
    const page = await documents.send(
      new QueryCommand({ ...query, ...(ExclusiveStartKey ? { ExclusiveStartKey } : {}) }),
    )
    for (const item of page.Items ?? []) all.push(item)
    ExclusiveStartKey = page.LastEvaluatedKey
  } while (ExclusiveStartKey)
  return all
}

const asApplication = (item: Record<string, unknown>) => stripped(item, foundBy) as unknown as Application

/** Applications, one item each: their names, their facts, and what happened to them. */
export function applicationsTable(TableName = environment('ADMISSIONS_TABLE')): Applications {
  const ofKey = (key: string) => ({
    TableName,
    IndexName: 'by-round',
    KeyConditionExpression: 'roundKey = :key',
    ExpressionAttributeValues: { ':key': key },
  })
  const naming = (key: string, school: string) => ({
    ...ofKey(key),
    FilterExpression: 'contains(atSchools, :school)',
    ExpressionAttributeValues: { ':key': key, ':school': atSchool(school) },
  })
  const store = recordStore<Application>(pairShelf(TableName, applicationsLaid), {
    idOf: ({ reference }) => reference,
    lists: ['history', 'corrections', 'set'],
    handsOn: false,
  })
  const some = async (references: readonly string[]) => {
    const batches = Array.from({ length: Math.ceil(references.length / atOnce) }, (_, at) =>
      references.slice(at * atOnce, (at + 1) * atOnce).map((part) => ({ part, sort })),
    )
    const next = batches.values()
    const found: Application[] = []
    const lane = async () => {
      for (const keys of next)
        found.push(...(await batchGet(TableName, keys, { consistent: true })).map(asApplication))
    }
    await Promise.all(Array.from({ length: sideBySide }, lane))
    return wholeOf(store.get, found, ({ reference }) => reference)
  }
  const keysOf = async (round: string, school?: string) => {
    const shards = await Promise.all(
      roundKeys(round).map((key) => allOf(school === undefined ? ofKey(key) : naming(key, school))),
    )
    return shards.flat().map(({ part, withdrawn }) => ({ reference: String(part), withdrawn }))
  }
  const applied = async (round: string, school?: string) =>
    some((await keysOf(round, school)).map(({ reference }) => reference))
  return {
    ...store,
    some,
    ofRound: (round) => applied(round),
    atSchool: (round, school) => applied(round, school),
    referencesOf: async (round) =>
      (await keysOf(round)).flatMap(({ reference, withdrawn }) => (withdrawn ? [] : [reference])).sort(),
    async changedSince(round, at) {
      const newest = async (key: string) => {
        const query = new QueryCommand({
          ...ofKey(key),
          KeyConditionExpression: 'roundKey = :key AND changedAt > :at',
          ExpressionAttributeValues: { ':key': key, ':at': at },
          Limit: 1,
        })
        return ((await documents.send(query)).Items ?? []).length > 0
      }
      return (await Promise.all([...roundKeys(round), seatsKey(round)].map(newest))).includes(true)
    },
    async changedAfter(round, at) {
      const after = (key: string) =>
        allOf({
          ...ofKey(key),
          KeyConditionExpression: 'roundKey = :key AND changedAt > :at',
          ExpressionAttributeValues: { ':key': key, ':at': at },
        })
      const found = (await Promise.all(roundKeys(round).map(after))).flat()
      return found.map(({ part }) => String(part)).sort()
    },
    async named(round, name, Limit) {
      const { nameKey, nameSort } = nameKeys({ round, said: { child: { name } } })
      if (!nameKey || !nameSort) return []
      const query = new QueryCommand({
        TableName,
        IndexName: 'by-name',
        KeyConditionExpression: 'nameKey = :key AND begins_with(nameSort, :name)',
        ExpressionAttributeValues: { ':key': nameKey, ':name': nameSort.trimEnd() },
        Limit,
      })
      const { Items = [] } = await documents.send(query)
      return some(Items.map(({ part }) => String(part)))
    },
  }
}
