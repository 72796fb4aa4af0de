import { GetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb'
import { documents } from '#aws/core/dynamodb.ts'
import { environment } from '#aws/core/environment.ts'
import { putUnlessChanged } from '#aws/core/put-unless-changed.ts'
import { council } from '#council'
import type { Fact } from '#insight/fact.ts'
import { groupsOver } from '#insight/former.ts'
import type { Group } from '#insight/groups.ts'
import type { ListPlace } from '#insight/list-place.ts'
import { type FactIndex, factIndexes, factKeys } from '#insight/listed.ts'
import type { FactPage, FactStore, GroupReader } from '#insight/ports.ts'

const keyNames: ReadonlySet<string> = new Set(Object.values(factIndexes).map(({ key }) => key))

/** A fact as the table holds it, without the keys of its lists, which are made anew with every write. */
const factOf = (item: Record<string, unknown>): Fact =>
  Object.fromEntries(Object.entries(item).filter(([name]) => !keyNames.has(name))) as unknown as Fact

/** One record for each request. `isPublic` says of which services anybody may find reports. */
export function factsTable(
  isPublic: (slug: string) => boolean,
  TableName = environment('FACTS_TABLE'),
): FactStore {
  return {
    async get(reference) {
      const { Item } = await documents.send(
        new GetCommand({ TableName, Key: { reference }, ConsistentRead: true }),
      )
      return Item && factOf(Item)
    },
    put: (fact, revision) =>
      putUnlessChanged(TableName, { ...fact, ...factKeys(fact, isPublic) }, revision, 'reference'),
  }
}

export interface FactsAsked {
  readonly index: FactIndex
  readonly key: string
  readonly limit: number
  readonly newestFirst?: boolean
  /** Leaves out what comes before this in the order of the index. */
  readonly from?: string
  readonly after?: FactPage['next']
}

/** One page of a list of facts. */
export async function factPage(
  { index, key, limit, newestFirst = false, from, after }: FactsAsked,
  TableName = environment('FACTS_TABLE'),
): Promise<FactPage> {
  const { Items = [], LastEvaluatedKey } = await documents.send(
    new QueryCommand({
      TableName,
      IndexName: index,
      KeyConditionExpression: from ? '#key = :key AND #sort >= :from' : '#key = :key',
      ExpressionAttributeNames: {
        '#key': factIndexes[index].key,
        ...(from && { '#sort': factIndexes[index].sort }),
      },
      ExpressionAttributeValues: { ':key': key, ...(from && { ':from': from }) },
      ScanIndexForward: !newestFirst,
      Limit: limit,
      ...(after ? { ExclusiveStartKey: after } : {}),
    }),
  )
  return { facts: Items.map(factOf), ...(LastEvaluatedKey ? { next: LastEvaluatedKey } : {}) }
}

/** The key at which a list goes on behind a report. */
export function keyAfter(index: FactIndex, key: string, place: ListPlace | undefined) {
  if (!place) return {}
  const { key: keyName, sort } = factIndexes[index]
  return { after: { [keyName]: key, [sort]: place.at, reference: place.reference } }
}

/** Every report of a ward that anybody may find and that changed since then, the last first, however many. */
export async function changedInWard(ward: string, since = '', size = 1000): Promise<Fact[]> {
  const asked = { index: 'public-ward', key: ward, limit: size, newestFirst: true, from: since } as const
  const found: Fact[] = []
  let after: FactPage['next']
  do {
    const page = await factPage({ ...asked, ...(after ? { after } : {}) })
    found.push(...page.facts)
    after = page.next
  } while (after)
  return found
}

const indexOf = ({ kind }: Group): FactIndex => (kind === 'service' ? 'by-service' : 'by-department')

/** Reads the requests of a group by its key. */
export const groupReader = (TableName = environment('FACTS_TABLE')): GroupReader => {
  const reader: GroupReader = {
    inGroup: (group, limit, after) =>
      factPage(
        { index: indexOf(group), key: `${group.id}#${group.month}`, limit, ...(after ? { after } : {}) },
        TableName,
      ),
  }
  return groupsOver(reader, council)
}
