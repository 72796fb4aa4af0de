import type { CouncilProfile } from '#contract/council/council.ts'
import { idNow, idsWith } from '#contract/council/department.ts'
import type { CountAsked, PageAsked, PageKey, WorklistReader, WorklistStore } from '#requests/life/ports.ts'
import { sortedBy } from './list-keys.ts'
import type { WorkRecord } from './worklist.ts'

type Profile = Pick<CouncilProfile, 'departments'>

/** What took the most events is the request as it is; another one stayed behind when it was passed on. */
const furthest = (records: readonly WorkRecord[]): WorkRecord | undefined =>
  records.toSorted((a, b) => b.applied - a.applied)[0]

/** Work of a department that had other ids, or got another one’s work: a record stays under the id that it came by. */
export const storeOver = (store: WorklistStore, council: Profile): WorklistStore => {
  const all = async (department: string, reference: string) => {
    const found = await Promise.all(idsWith(council, department).map((id) => store.get(id, reference)))
    return found.filter((record) => record !== undefined)
  }
  return {
    get: async (department, reference) => furthest(await all(department, reference)),
    async put(record, revision) {
      const { department, reference } = record
      const isOne = idsWith(council, department).length === 1
      // Its first event may come again after the department got another id: there is a record already.
      if (revision === 0 && !isOne && (await all(department, reference)).length > 0) return false
      return store.put(record, revision)
    },
  }
}

/** The keys of a list under each id of its department. */
function keysOf(council: Profile, key: string): { readonly id: string; readonly key: string }[] {
  const [of = '', ...rest] = key.split('#')
  return idsWith(council, of).map((id) => ({ id, key: [id, ...rest].join('#') }))
}

const keptUnder = ({ keptUnder, department }: WorkRecord): string => keptUnder ?? department

/** The record with the id that its department has now, and where it is kept. */
function now(council: Profile, record: WorkRecord): WorkRecord {
  const department = idNow(council, record.department)
  return department === record.department ? record : { ...record, department, keptUnder: record.department }
}

/** The first text after this one, in the order of an index. */
const after = (sort: string) => `${sort}\u0000`

/**
 * Where the list of one id goes on, once the page before ended with a record of another: of the same moment those of
 * the ids before it have been shown, and those of the ids behind it have not.
 */
function goOn(asked: PageAsked, { sort }: PageKey, shown: boolean): PageAsked {
  const { after: _, ...rest } = asked
  if (asked.newestFirst) return { ...rest, before: earlier(asked.before, shown ? sort : after(sort)) }
  return { ...rest, from: later(asked.from, shown ? after(sort) : sort) }
}

const earlier = (a: string | undefined, b: string): string => (a !== undefined && a < b ? a : b)
const later = (a: string | undefined, b: string): string => (a !== undefined && a > b ? a : b)

interface Part {
  readonly at: number
  readonly records: readonly WorkRecord[]
  readonly more: boolean
}

/** Parts in one order; where a part goes on, nothing that is sorted behind its last record is known to be next. */
function merged(parts: readonly Part[], { index, newestFirst, limit }: PageAsked) {
  const order = (a: Placed, b: Placed) => {
    if (a.by !== b.by) return a.by < b.by === newestFirst ? 1 : -1
    return a.at - b.at
  }
  const all = parts
    .flatMap(({ at, records }) =>
      records.map((record) => ({ record, at, by: String(sortedBy(record, index)) })),
    )
    .toSorted(order)
  const ends = parts.filter(({ more }) => more).map(({ at, records }) => ({ at, last: records.at(-1) }))
  const stop = Math.min(
    limit,
    ...ends.map(({ at, last }) => all.findIndex((one) => one.at === at && one.record === last) + 1),
  )
  return { shown: all.slice(0, stop).map(({ record }) => record), more: stop < all.length || ends.length > 0 }
}

interface Placed {
  readonly at: number
  readonly by: string
}

async function pageOver(worklist: WorklistReader, council: Profile, asked: PageAsked) {
  const keys = keysOf(council, asked.key)
  if (keys.length === 1) return worklist.page(asked)
  const reached = keys.findIndex(({ id }) => id === asked.after?.department)
  const parts = await Promise.all(
    keys.map(async ({ key }, at): Promise<Part> => {
      const own = { ...asked, key }
      const from = asked.after && at !== reached ? goOn(own, asked.after, at < reached) : own
      const { records, next } = await worklist.page(from)
      return { at, records, more: next !== undefined }
    }),
  )
  const { shown, more } = merged(parts, asked)
  const last = shown.at(-1)
  const records = shown.map((record) => now(council, record))
  return more && last ? { records, next: keyAfter(last, asked.index) } : { records }
}

/** Where a list goes on behind this record. */
export const keyAfter = (record: WorkRecord, index: PageAsked['index']): PageKey => ({
  department: keptUnder(record),
  reference: record.reference,
  sort: String(sortedBy(record, index)),
})

async function countOver(worklist: WorklistReader, council: Profile, asked: CountAsked) {
  const keys = keysOf(council, asked.key)
  const counted = await Promise.all(keys.map(({ key }) => worklist.count({ ...asked, key })))
  const count = counted.reduce((sum, one) => sum + one.count, 0)
  return {
    count: Math.min(count, asked.limit),
    more: count > asked.limit || counted.some(({ more }) => more),
  }
}

/** The lists of a department with those of every id that it had, in one order; each record under the id of now. */
export const readerOver = (worklist: WorklistReader, council: Profile): WorklistReader => ({
  page: (asked) => pageOver(worklist, council, asked),
  count: (asked) => countOver(worklist, council, asked),
  async some(keys) {
    const most = Math.max(...keys.map(({ department }) => idsWith(council, department).length), 0)
    const found = await Promise.all(
      Array.from({ length: most }, (_, at) => {
        const some = keys.flatMap(({ department, reference }) => {
          const id = idsWith(council, department)[at]
          return id === undefined ? [] : [{ department: id, reference }]
        })
        return worklist.some(some)
      }),
    )
    const records = Map.groupBy(found.flat(), ({ reference }) => reference)
    return [...records.values()].flatMap((some) => furthest(some) ?? []).map((record) => now(council, record))
  },
})
