import type { FairAccessCase, FairAccessTold } from '#admissions/fair-access/case.ts'
import { endedAt, isOver } from '#admissions/fair-access/case.ts'
import { isErased } from '#admissions/fair-access/erasing.ts'
import type { FairAccessCases } from '#admissions/fair-access/ports.ts'
import { atSchool } from '#admissions/rounds/found.ts'
import { batchGet } from '#aws/core/batch-get.ts'
import { environment } from '#aws/core/environment.ts'
import { type Laid, pairShelf, stripped, wholeOf } from '#aws/core/pair-shelf.ts'
import { schoolYearOf } from '#contract/admissions/year-group.ts'
import { dayInEngland } from '#contract/calendar/day.ts'
import type { Store } from '#record/item.ts'
import { recordStore } from '#record/store.ts'
import { allOf } from './applications-table.ts'

const sort = 'fair-access'
const foundBy = ['roundKey', 'atSchools', 'nameKey', 'nameSort']
const openKey = 'fair-access#open'
const endedKey = (year: number) => `fair-access#ended-${year}`
const schoolKey = (school: string) => `fair-access#at-${school}`
const atOnce = 100
/** So many school years back is looked for cases that go: what was not erased for so long is found no more. */
const yearsBack = 4

function foundOf(kept: FairAccessCase) {
  // One that is erased is in no list any more.
  if (isErased(kept)) return {}
  const { state, place, proposal, reference, changedAt } = kept
  const asked = state === 'proposed' || state === 'directing' ? proposal : null
  const year = schoolYearOf(dayInEngland(new Date(endedAt(kept) ?? changedAt)))
  return {
    roundKey: isOver(kept) ? endedKey(year) : openKey,
    // Who has taken how many is counted in the index alone.
    ...(place ? { atSchools: atSchool(place.school.id) } : {}),
    ...(asked ? { nameKey: schoolKey(asked.school.id), nameSort: reference } : {}),
  }
}

/** How cases lie in the table: beside their application, found by whether they are over, and by the school that is asked. */
const laid: Laid<FairAccessCase> = {
  placeOf: (reference) => ({ part: reference, sort }),
  found: foundOf,
  foundBy,
}

/** Fair Access cases, one item each. */
export function fairAccessTable(TableName = environment('ADMISSIONS_TABLE')): FairAccessCases {
  const store = recordStore<FairAccessCase>(pairShelf(TableName, laid), {
    idOf: ({ reference }) => reference,
    lists: ['history'],
    handsOn: false,
  })
  const found = (IndexName: string, name: string, key: string) =>
    allOf({
      ...{ TableName, IndexName, KeyConditionExpression: `${name} = :key` },
      ExpressionAttributeValues: { ':key': key },
    })
  const some = async (items: readonly Record<string, unknown>[]) => {
    const keys = items.map(({ part }) => ({ part: String(part), sort }))
    const batches = Array.from({ length: Math.ceil(keys.length / atOnce) }, (_, at) =>
      batchGet(TableName, keys.slice(at * atOnce, (at + 1) * atOnce), { consistent: true }),
    )
    const heads = (await Promise.all(batches))
      .flat()
      .map((item) => stripped(item, foundBy) as unknown as FairAccessCase)
    return wholeOf(store.get, heads, ({ reference }) => reference)
  }
  /** Of what stands under a key, what did not change after a moment. */
  const before = async (key: string, at: string) => {
    const items = await allOf({
      ...{ TableName, IndexName: 'by-round' },
      KeyConditionExpression: 'roundKey = :key AND changedAt < :at',
      ExpressionAttributeValues: { ':key': key, ':at': at },
    })
    return items.map(({ part }) => String(part))
  }
  return {
    ...store,
    open: async () => some(await found('by-round', 'roundKey', openKey)),
    ended: async (year) => some(await found('by-round', 'roundKey', endedKey(year))),
    async endedBefore(at) {
      const year = schoolYearOf(at.slice(0, 10))
      const years = Array.from({ length: yearsBack }, (_, back) => year - back)
      return (await Promise.all(years.map((one) => before(endedKey(one), at)))).flat()
    },
    leftBefore: async (at) => before(openKey, at),
    async taken(year) {
      const taken = new Map<string, number>()
      for (const { atSchools } of await found('by-round', 'roundKey', endedKey(year))) {
        const school = typeof atSchools === 'string' ? atSchools.trim() : ''
        if (school) taken.set(school, (taken.get(school) ?? 0) + 1)
      }
      return taken
    },
    atSchool: async (school) => some(await found('by-name', 'nameKey', schoolKey(school))),
  }
}

/** What families were told of their cases, beside them. */
export const fairAccessToldTable = (TableName = environment('ADMISSIONS_TABLE')): Store<FairAccessTold> =>
  recordStore<FairAccessTold>(
    pairShelf(TableName, { placeOf: (reference) => ({ part: reference, sort: 'fair-access-told' }) }),
    { idOf: ({ reference }) => reference, lists: ['history'], handsOn: false },
  )
