import { QueryCommand } from '@aws-sdk/lib-dynamodb'
import { inYearDue } from '#admissions/day/keys.ts'
import { type InYear, isErased, isHeld } from '#admissions/in-year/case.ts'
import type { InYearWords } from '#admissions/in-year/chasing.ts'
import { dueFirst, orderedBy } from '#admissions/in-year/clocks.ts'
import type { InYears } from '#admissions/in-year/ports.ts'
import { atSchool } from '#admissions/rounds/found.ts'
import { batchGet } from '#aws/core/batch-get.ts'
import { documents } from '#aws/core/dynamodb.ts'
import { environment } from '#aws/core/environment.ts'
import { type Laid, pairShelf, stripped, wholeOf } from '#aws/core/pair-shelf.ts'
import type { InYearList } from '#contract/admissions/in-year/in-year.ts'
import { addDays } from '#contract/calendar/day.ts'
import type { Store } from '#record/item.ts'
import { recordStore } from '#record/store.ts'
import { allOf } from '../applications-table.ts'
import { dueBy } from '../day/due-index.ts'

const sort = 'in-year'
const foundBy = ['roundKey', 'atSchools', 'nameKey', 'nameSort', ...dueBy]
/** What BatchGetItem takes at once. */
const atOnce = 100
/** Behind all those whose day is known. */
const someDay = '9999-12-31'

const listKey = (list: InYearList) => `in-year#${list}`
/** Where those stand that are not over, to be found by the schools that they name. */
const open = 'in-year#open'

/** In which list a case stands, and the day by which it stands there. */
function clockOf(kept: InYear): { readonly list: InYearList; readonly day: string } {
  const { state, place, other, changedAt } = kept
  if (state === 'deciding') return { list: 'deciding', day: orderedBy(dueFirst(kept).most) }
  // Of two places one can be lost, and the family has to choose.
  if (other) return { list: 'warned', day: other.until ?? someDay }
  if (!place || !isHeld(kept)) return { list: 'over', day: changedAt.slice(0, 10) }
  if (place.warnedUntil) return { list: 'warned', day: place.warnedUntil }
  if (place.unreached) return { list: 'warned', day: place.until ?? someDay }
  return { list: 'offered', day: place.warnOn ?? someDay }
}

const schoolsIn = ({ choices }: InYear) =>
  choices
    .map(({ school }) => atSchool(school.id))
    .sort()
    .join('')

/** How cases lie in the table: beside their reference, found by their clock, and by their schools while they are open. */
const laid: Laid<InYear> = {
  placeOf: (reference) => ({ part: reference, sort }),
  found(kept) {
    if (isErased(kept)) return {}
    const { list, day } = clockOf(kept)
    return {
      ...{ nameKey: listKey(list), nameSort: `${day}#${kept.reference}` },
      ...(list === 'over' ? {} : { roundKey: open, atSchools: schoolsIn(kept) }),
      ...inYearDue(kept),
    }
  },
  foundBy,
}

const referenceIn = (nameSort: unknown) => String(nameSort).slice(11)

/** What schools were told of each, beside it. */
export const inYearWordsTable = (TableName = environment('ADMISSIONS_TABLE')): Store<InYearWords> =>
  recordStore<InYearWords>(
    pairShelf(TableName, { placeOf: (reference) => ({ part: reference, sort: 'in-year-words' }) }),
    { idOf: ({ reference }) => reference, lists: ['history'], handsOn: false },
  )

/** Applications during the year, one item each. */
export function inYearsTable(TableName = environment('ADMISSIONS_TABLE')): InYears {
  const store = recordStore<InYear>(pairShelf(TableName, laid), {
    idOf: ({ reference }) => reference,
    lists: ['history'],
    handsOn: false,
  })
  const some: InYears['some'] = async (references) => {
    const batches = Array.from({ length: Math.ceil(references.length / atOnce) }, (_, at) =>
      references.slice(at * atOnce, (at + 1) * atOnce).map((part) => ({ part, sort })),
    )
    const items = await Promise.all(batches.map((keys) => batchGet(TableName, keys, { consistent: true })))
    const heads = items.flat().map((item) => stripped(item, foundBy) as unknown as InYear)
    return wholeOf(store.get, heads, ({ reference }) => reference)
  }
  /** Those that are being decided, by their clock, whole or those before a day. */
  const listed = async (before?: string) => {
    const found = await allOf({
      ...{ TableName, IndexName: 'by-name' },
      KeyConditionExpression: `nameKey = :key${before ? ' AND nameSort < :before' : ''}`,
      ExpressionAttributeValues: { ':key': listKey('deciding'), ...(before && { ':before': before }) },
    })
    return found.map(({ nameSort }) => referenceIn(nameSort))
  }
  return {
    ...store,
    some,
    async page(list, limit, after) {
      const newest = list === 'over'
      const behind = after ? ` AND nameSort ${newest ? '<' : '>'} :after` : ''
      const query = new QueryCommand({
        ...{ TableName, IndexName: 'by-name', ScanIndexForward: !newest, Limit: limit + 1 },
        KeyConditionExpression: `nameKey = :key${behind}`,
        ExpressionAttributeValues: { ':key': listKey(list), ...(after && { ':after': after }) },
      })
      const sorts = ((await documents.send(query)).Items ?? []).map(({ nameSort }) => String(nameSort))
      const page = sorts.slice(0, limit)
      return { references: page.map(referenceIn), next: sorts.length > limit ? (page.at(-1) ?? null) : null }
    },
    async toWarn(today, Limit) {
      const query = new QueryCommand({
        ...{ TableName, IndexName: 'by-name', Limit },
        KeyConditionExpression: 'nameKey = :key AND nameSort < :after',
        ExpressionAttributeValues: { ':key': listKey('offered'), ':after': `${addDays(today, 1)}` },
      })
      return ((await documents.send(query)).Items ?? []).map(({ nameSort }) => referenceIn(nameSort))
    },
    deciding: async () => listed(),
    late: async (today) => listed(today),
    async atSchool(school) {
      const found = await allOf({
        ...{ TableName, IndexName: 'by-round' },
        KeyConditionExpression: 'roundKey = :key',
        FilterExpression: 'contains(atSchools, :school)',
        ExpressionAttributeValues: { ':key': open, ':school': atSchool(school) },
      })
      return some(found.map(({ part }) => String(part)))
    },
  }
}
