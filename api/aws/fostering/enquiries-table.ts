import { DeleteCommand, QueryCommand, type QueryCommandInput } from '@aws-sdk/lib-dynamodb'
import { conditional, documents } from '#aws/core/dynamodb.ts'
import { environment } from '#aws/core/environment.ts'
import { type Laid, pairShelf } from '#aws/core/pair-shelf.ts'
import { EnquiryLine } from '#contract/fostering/staff-enquiries.ts'
import { listedBy, listKeys } from '#fostering/enquiries/desk.ts'
import { type Enquiry, enquiryId, enquiryPart, isEnquiry, referenceOf } from '#fostering/enquiries/enquiry.ts'
import type { Counted, Enquiries, EnquiryLists, EnquiryPorts } from '#fostering/enquiries/ports.ts'
import { pendingShards } from '#record/append.ts'
import { recordStore } from '#record/store.ts'

/** How enquiries lie in the table, apart from households. */
const laid = (rules: EnquiryPorts['rules']): Laid<Enquiry> => ({
  placeOf(id) {
    const [part = '', sort = ''] = id.split('/')
    return { part, sort }
  },
  found: (enquiry) => listedBy(enquiry, rules),
  foundBy: ['caseKey', 'dueOn', 'line'],
})

/** Enquiries, one item each. */
export function enquiriesTable(
  rules: EnquiryPorts['rules'],
  TableName = environment('FOSTERING_TABLE'),
): Enquiries {
  const shape = laid(rules)
  const store = recordStore<Enquiry>(pairShelf(TableName, shape), {
    idOf: (enquiry) => enquiryId(referenceOf(enquiry)),
    lists: ['history'],
  })
  return {
    ...store,
    async erase(enquiry) {
      const gone = new DeleteCommand({
        TableName,
        Key: shape.placeOf(enquiryId(referenceOf(enquiry))),
        ConditionExpression: '#version = :version',
        ExpressionAttributeNames: { '#version': 'version' },
        ExpressionAttributeValues: { ':version': enquiry.version },
      })
      if (!(await conditional(documents.send(gone)))) return false
      // What lies in volumes goes once no enquiry names it.
      await store.drop({ ...enquiry, version: Number.MAX_SAFE_INTEGER, volumes: [] })
      return true
    },
  }
}

type Line = {
  readonly reference: string
  readonly counted: Counted
  readonly hub?: { readonly id: string; readonly number: string }
}
type Query = Omit<QueryCommandInput, 'TableName' | 'IndexName'>

/** So many lines are a page, and are read at a time. */
const pageOf = 50
const readAtOnce = 200

/** Lists of enquiries, by the indexes. */
export function enquiryLists(
  hubs: readonly string[],
  TableName = environment('FOSTERING_TABLE'),
): EnquiryLists {
  /** What an index holds under a key, from a place on, read on as long as more is wanted. */
  async function* found(IndexName: string, query: Query) {
    let from = query.ExclusiveStartKey
    do {
      const page = await documents.send(
        new QueryCommand({ TableName, IndexName, ...query, ExclusiveStartKey: from }),
      )
      yield* page.Items ?? []
      from = page.LastEvaluatedKey
    } while (from)
  }
  const under = (name: string, key: string): Query => ({
    KeyConditionExpression: '#key = :key',
    ExpressionAttributeNames: { '#key': name },
    ExpressionAttributeValues: { ':key': key },
  })
  async function lines(key: string): Promise<Line[]> {
    const all: Line[] = []
    for await (const { line } of found('by-case', under('caseKey', key))) all.push(line as Line)
    return all
  }
  /** A page of those that fit, after a place: the day by which a line is found, and its reference. */
  async function page(key: string, after: string | undefined, fits: (line: Line) => boolean) {
    const [dueOn, reference = ''] = after?.split('.') ?? []
    const start = { caseKey: key, dueOn, part: enquiryPart(reference), sort: 'enquiry' }
    const query = { ...under('caseKey', key), Limit: readAtOnce, ...(after && { ExclusiveStartKey: start }) }
    const all: Line[] = []
    let last = ''
    for await (const { line, dueOn: due } of found('by-case', query)) {
      if (!fits(line as Line)) continue
      if (all.length === pageOf) return { lines: all, next: last }
      all.push(line as Line)
      last = `${due}.${(line as Line).reference}`
    }
    return { lines: all, next: null }
  }
  return {
    async open(after) {
      const found = await page(listKeys.open, after, () => true)
      return { ...found, lines: found.lines.map((line) => EnquiryLine.parse(line)) }
    },
    async ofHub(id, way, after) {
      const key = way === 'handed' ? listKeys.handed(id) : listKeys.open
      const found = await page(key, after, ({ hub }) => way === 'handed' || hub?.id === id)
      return {
        ...found,
        lines: found.lines.map(({ reference, hub, counted: { receivedOn } }) => ({
          reference,
          ...(hub && { number: hub.number }),
          receivedOn,
        })),
      }
    },
    async untold() {
      const all: string[] = []
      for (const shard of pendingShards)
        for await (const { part } of found('by-pending', under('pending', shard)))
          if (isEnquiry(String(part))) all.push(referenceOf({ household: String(part) }))
      return all
    },
    async counted(months) {
      const keys = [listKeys.open, ...hubs.map(listKeys.handed), ...months.map(listKeys.month)]
      const all = (await Promise.all(keys.map(lines))).flat().map(({ counted }) => counted)
      return all.filter(({ receivedOn }) => months.includes(receivedOn.slice(0, 7)))
    },
    async overIn(months) {
      const keys = [...hubs.map(listKeys.handed), ...months.map(listKeys.month)]
      const all = (await Promise.all(keys.map(lines))).flat()
      return all.flatMap(({ reference, counted: { receivedOn } }) =>
        months.includes(receivedOn.slice(0, 7)) ? [reference] : [],
      )
    },
    handedTo: async (hub) => (await lines(listKeys.handed(hub))).map(({ reference }) => reference),
  }
}
