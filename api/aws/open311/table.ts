import { GetCommand, PutCommand, QueryCommand, type QueryCommandInput } from '@aws-sdk/lib-dynamodb'
import { conditional, documents } from '#aws/core/dynamodb.ts'
import { environment } from '#aws/core/environment.ts'
import { daysFrom } from '#contract/calendar/day.ts'
import { secondsOfDays } from '#contract/calendar/length.ts'
import {
  idOfUpdate,
  newestFirst,
  type Place,
  type PublicRecord,
  type PublicStore,
  type PublicUpdate,
  placeOfUpdate,
  type RecordsAsked,
  type UpdatesAsked,
} from '#requests/open311/record.ts'

/** What a key has in it: records each alone, updates of a day together. */
const recordKey = (reference: string) => ({ part: `request#${reference}`, sort: 'record' })
const sortOf = ({ at, id }: Place) => `${at}#${id}`
const knownKey = (update: PublicUpdate) => ({ part: `update#${idOfUpdate(update)}`, sort: 'known' })
const updateKey = (update: PublicUpdate) => ({
  part: `day#${update.at.slice(0, 10)}`,
  sort: sortOf(placeOfUpdate(update)),
})

/** All that a query finds, page after page, until there are enough. */
async function pages<Row>(input: QueryCommandInput, limit: number): Promise<Row[]> {
  const rows: Row[] = []
  let ExclusiveStartKey: Record<string, unknown> | undefined
  do {
    const page = await documents.send(
      new QueryCommand({
        ...input,
        ...(limit < Number.MAX_SAFE_INTEGER && { Limit: limit - rows.length }),
        ...(ExclusiveStartKey ? { ExclusiveStartKey } : {}),
      }),
    )
    rows.push(...((page.Items ?? []) as Row[]))
    ExclusiveStartKey = page.LastEvaluatedKey
  } while (ExclusiveStartKey && rows.length < limit)
  return rows
}

type Row = PublicRecord & { readonly requestedAt: string }

const placeOf = ({ requestedAt, reference }: Row): Place => ({ at: requestedAt, id: reference })

function recordsQuery(
  TableName: string,
  { status, service, from, to }: Pick<RecordsAsked, 'status' | 'service' | 'from' | 'to'>,
  placesAlone: boolean,
): QueryCommandInput {
  return {
    TableName,
    IndexName: service ? 'by-service' : 'by-status',
    KeyConditionExpression: '#key = :key AND requestedAt BETWEEN :from AND :to',
    ...(placesAlone && { ProjectionExpression: 'requestedAt, #reference' }),
    ExpressionAttributeNames: {
      '#key': service ? 'serviceKey' : 'statusKey',
      ...(placesAlone && { '#reference': 'reference' }),
    },
    ExpressionAttributeValues: {
      ':key': service ? `${service}#${status}` : status,
      ':from': from,
      ':to': to,
    },
    ScanIndexForward: false,
  }
}

const secondBefore = (time: string) => `${new Date(Date.parse(time) - 1000).toISOString().slice(0, 19)}Z`

/**
 * Rows behind a place, with all of the last second: an index has no order within one, so that a place in it means
 * something only when the whole of it is read.
 */
async function recordsOf(TableName: string, asked: RecordsAsked, placesAlone: boolean): Promise<Row[]> {
  const { from, to, limit, after } = asked
  const within = (from: string, to: string, most: number) =>
    from <= to ? pages<Row>(recordsQuery(TableName, { ...asked, from, to }, placesAlone), most) : []
  const secondOf = (at: string) => within(at, at, Number.MAX_SAFE_INTEGER)
  const inside = after && after.at >= from && after.at <= to
  const [begun, rest] = await Promise.all([
    inside ? secondOf(after.at) : [],
    within(from, after && after.at <= to ? secondBefore(after.at) : to, limit),
  ])
  const last = rest.at(-1)?.requestedAt
  const ended = last && rest.length >= limit ? await secondOf(last) : []
  const rows = new Map([...begun, ...rest, ...ended].map((row) => [row.reference, row]))
  return [...rows.values()]
    .filter((row) => !after || newestFirst(placeOf(row), after) > 0)
    .sort((a, b) => newestFirst(placeOf(a), placeOf(b)))
}

/** A key goes on after its time and its id: "~" comes after all that may follow, and "!" before it. */
const dayQuery = (TableName: string, day: string, { from, to, after }: UpdatesAsked): QueryCommandInput => ({
  TableName,
  // Whoever asks does not ask about this time again.
  ConsistentRead: true,
  KeyConditionExpression: '#part = :part AND #sort BETWEEN :from AND :to',
  ExpressionAttributeNames: { '#part': 'part', '#sort': 'sort' },
  ExpressionAttributeValues: {
    ':part': `day#${day}`,
    ':from': after && after.at >= from ? `${sortOf(after)}!` : from,
    ':to': `${to}~`,
  },
})

/** Puts what is known of a request, unless what is there is as new. */
async function putNewer(TableName: string, record: Pick<PublicRecord, 'reference' | 'version'>) {
  const put = new PutCommand({
    TableName,
    Item: { ...recordKey(record.reference), ...record },
    ConditionExpression: 'attribute_not_exists(#part) OR version < :version',
    ExpressionAttributeNames: { '#part': 'part' },
    ExpressionAttributeValues: { ':version': record.version },
  })
  await conditional(documents.send(put))
}

/** Whether the list has it from before 2027, when it stood there by when it happened. */
async function isListedBy(TableName: string, update: PublicUpdate, happenedAt: string): Promise<boolean> {
  const Key = updateKey({ ...update, at: happenedAt })
  const { Item } = await documents.send(new GetCommand({ TableName, Key, ConsistentRead: true }))
  return Item !== undefined
}

/** From when on the update is told: as it was said first, however often it comes. */
async function firstKnown(TableName: string, update: PublicUpdate, happenedAt: string, expiresAt: number) {
  const Key = knownKey(update)
  const at = (await isListedBy(TableName, update, happenedAt)) ? happenedAt : update.at
  const put = new PutCommand({
    TableName,
    Item: { ...Key, at, expiresAt },
    ConditionExpression: 'attribute_not_exists(#part)',
    ExpressionAttributeNames: { '#part': 'part' },
  })
  if (await conditional(documents.send(put))) return at
  const { Item } = await documents.send(new GetCommand({ TableName, Key, ConsistentRead: true }))
  return String(Item?.at ?? at)
}

const sideBySide = 10

/** What is public. `days`: how long updates are kept. */
export function open311Table(days: number, TableName = environment('OPEN311_TABLE')): PublicStore {
  return {
    async putRecord(record) {
      const { service_code, status, requested_datetime: requestedAt } = record.view
      const keys = { statusKey: status, serviceKey: `${service_code}#${status}`, requestedAt }
      await putNewer(TableName, { ...keys, ...record })
    },
    forget: (reference, version) => putNewer(TableName, { reference, version }),
    async putUpdate(update, happenedAt) {
      const expiresAt = Math.floor(Date.parse(update.at) / 1000) + secondsOfDays(days)
      const known = { ...update, at: await firstKnown(TableName, update, happenedAt, expiresAt) }
      await documents.send(new PutCommand({ TableName, Item: { ...updateKey(known), ...known, expiresAt } }))
    },
    records: (asked) => recordsOf(TableName, asked, false),
    places: async (asked) => (await recordsOf(TableName, asked, true)).map(placeOf),
    async updates(asked) {
      const { from, to, limit, after } = asked
      const begin = after && after.at > from ? after.at : from
      if (begin > to) return []
      const left = daysFrom(begin.slice(0, 10), to.slice(0, 10))
      const found: PublicUpdate[] = []
      // The first day alone: what follows a place of a busy day needs no other.
      for (let some = left.splice(0, 1); some.length > 0 && found.length < limit; ) {
        const rows = await Promise.all(
          some.map((day) => pages<PublicUpdate>(dayQuery(TableName, day, asked), limit)),
        )
        found.push(...rows.flat())
        some = left.splice(0, sideBySide)
      }
      return found.slice(0, limit)
    },
  }
}
