import { PutCommand, QueryCommand, type QueryCommandInput } from '@aws-sdk/lib-dynamodb'
import type { PublicRecord, PublicStore, PublicUpdate, RecordsAsked } from '#requests/open311/record.ts'
import { conditional, documents } from './dynamodb.ts'
import { environment } from './environment.ts'

/** What a key has in it: records each alone, updates of a day together. */
const recordKey = (reference: string) => ({ part: `request#${reference}`, sort: 'record' })
const updateKey = ({ at, reference, number }: PublicUpdate) => ({
  part: `day#${at.slice(0, 10)}`,
  sort: `${at}#${reference}-${number}`,
})

const dayMs = 86_400_000

/** Every day from one time to another. */
function daysBetween(from: string, to: string): string[] {
  const first = Date.parse(from.slice(0, 10))
  const count = Math.floor((Date.parse(to.slice(0, 10)) - first) / dayMs) + 1
  return Array.from({ length: Math.max(0, count) }, (_, at) =>
    new Date(first + at * dayMs).toISOString().slice(0, 10),
  )
}

/** All that a query finds, page after page, until there are enough. */
async function pages<Row>(input: QueryCommandInput, limit: number): Promise<Row[]> {
  const rows: Row[] = []
  let ExclusiveStartKey: Record<string, unknown> | undefined
  do {
    const page = await documents.send(
      new QueryCommand({
        ...input,
        Limit: limit - rows.length,
        ...(ExclusiveStartKey ? { ExclusiveStartKey } : {}),
      }),
    )
    rows.push(...((page.Items ?? []) as Row[]))
    ExclusiveStartKey = page.LastEvaluatedKey
  } while (ExclusiveStartKey && rows.length < limit)
  return rows
}

function recordsQuery(TableName: string, { status, service, from, to }: RecordsAsked): QueryCommandInput {
  return {
    TableName,
    IndexName: service ? 'by-service' : 'by-status',
    KeyConditionExpression: '#key = :key AND requestedAt BETWEEN :from AND :to',
    ExpressionAttributeNames: { '#key': service ? 'serviceKey' : 'statusKey' },
    ExpressionAttributeValues: {
      ':key': service ? `${service}#${status}` : status,
      ':from': from,
      ':to': to,
    },
    ScanIndexForward: false,
  }
}

const dayQuery = (TableName: string, day: string, from: string, to: string): QueryCommandInput => ({
  TableName,
  KeyConditionExpression: '#part = :part AND #sort BETWEEN :from AND :to',
  ExpressionAttributeNames: { '#part': 'part', '#sort': 'sort' },
  // A key goes on after its time: "~" comes after all that may follow it.
  ExpressionAttributeValues: { ':part': `day#${day}`, ':from': from, ':to': `${to}~` },
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
    async putUpdate(update) {
      const expiresAt = Math.floor(Date.parse(update.at) / 1000) + days * 86_400
      await documents.send(
        new PutCommand({ TableName, Item: { ...updateKey(update), ...update, expiresAt } }),
      )
    },
    records: (asked) => pages<PublicRecord>(recordsQuery(TableName, asked), asked.limit),
    async updates(from, to, limit) {
      const all = daysBetween(from, to)
      const found: PublicUpdate[] = []
      for (let at = 0; at < all.length && found.length < limit; at += sideBySide) {
        const some = all.slice(at, at + sideBySide)
        const rows = await Promise.all(
          some.map((day) => pages<PublicUpdate>(dayQuery(TableName, day, from, to), limit)),
        )
        found.push(...rows.flat())
      }
      return found.slice(0, limit)
    },
  }
}
