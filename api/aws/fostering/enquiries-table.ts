import { DeleteCommand, QueryCommand } from '@aws-sdk/lib-dynamodb'
import { conditional, documents } from '#aws/core/dynamodb.ts'
import { environment } from '#aws/core/environment.ts'
import { type Laid, pairShelf } from '#aws/core/pair-shelf.ts'
import type { Calendars } from '#contract/calendar/calendar.ts'
import { EnquiryLine } from '#contract/fostering/staff-enquiries.ts'
import { listedBy, listKeys } from '#fostering/enquiries/desk.ts'
import { type Enquiry, enquiryId, referenceOf } from '#fostering/enquiries/enquiry.ts'
import type { Counted, Enquiries, EnquiryLists } from '#fostering/enquiries/ports.ts'
import { recordStore } from '#record/store.ts'

/** How enquiries lie in the table, apart from households. */
const laid = (calendars: Calendars): Laid<Enquiry> => ({
  placeOf(id) {
    const [part = '', sort = ''] = id.split('/')
    return { part, sort }
  },
  found: (enquiry) => listedBy(enquiry, calendars),
  foundBy: ['caseKey', 'dueOn', 'line'],
})

/** Enquiries, one item each. */
export function enquiriesTable(calendars: Calendars, TableName = environment('FOSTERING_TABLE')): Enquiries {
  const shape = laid(calendars)
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

type Line = { readonly reference: string; readonly counted: Counted }

/** Lists of enquiries, by the index. */
export function enquiryLists(
  hubs: readonly string[],
  TableName = environment('FOSTERING_TABLE'),
): EnquiryLists {
  const lines = async (key: string): Promise<Line[]> => {
    const all: Line[] = []
    let from: Record<string, unknown> | undefined
    do {
      const page = await documents.send(
        new QueryCommand({
          TableName,
          IndexName: 'by-case',
          KeyConditionExpression: 'caseKey = :key',
          ExpressionAttributeValues: { ':key': key },
          ...(from ? { ExclusiveStartKey: from } : {}),
        }),
      )
      all.push(...(page.Items ?? []).map(({ line }) => line as Line))
      from = page.LastEvaluatedKey
    } while (from)
    return all
  }
  return {
    open: async () => (await lines(listKeys.open)).map((line) => EnquiryLine.parse(line)),
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
