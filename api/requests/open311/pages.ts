import {
  newestFirst,
  type Place,
  type PublicRecord,
  type PublicStore,
  type PublicUpdate,
  placeOfRecord,
  placeOfUpdate,
  type RecordsAsked,
  type UpdatesAsked,
} from './record.ts'

/** The page that is asked for: by its number from 1, or as what stands behind a place, which is as quick on any page. */
export interface PageAsked {
  readonly size: number
  readonly page: number
  readonly after?: Place | undefined
}

export interface Page<T> {
  readonly rows: readonly T[]
  /** Where the next page goes on; missing on the last. */
  readonly next?: Place | undefined
}

/** A page of what was found, which is one more than the page has room for where there is more. */
export function pageOf<T>(found: readonly T[], size: number, placeOf: (one: T) => Place): Page<T> {
  const rows = found.slice(0, size)
  const last = rows.at(-1)
  return last && found.length > size ? { rows, next: placeOf(last) } : { rows }
}

type Ask = Omit<RecordsAsked, 'limit' | 'after'>

/** All that the asks find. Open ones are read first, so that one that is closed meanwhile is found as the one or the other. */
async function inTurn<T>(asks: readonly Ask[], read: (ask: Ask) => Promise<readonly T[]>): Promise<T[]> {
  const found: T[] = []
  for (const status of ['open', 'closed'] as const)
    found.push(...(await Promise.all(asks.filter((ask) => ask.status === status).map(read))).flat())
  return found
}

/** Each request once, as it was last. */
function once(records: readonly PublicRecord[]): PublicRecord[] {
  const newest = new Map<string, PublicRecord>()
  for (const record of records)
    if ((newest.get(record.reference)?.version ?? -1) < record.version) newest.set(record.reference, record)
  return [...newest.values()]
}

/** Where the page before this one ends: undefined where it does not exist. */
async function endBefore(
  store: Pick<PublicStore, 'places'>,
  asks: readonly Ask[],
  { size, page }: PageAsked,
): Promise<Place | undefined> {
  const limit = (page - 1) * size
  const places = await inTurn(asks, (ask) => store.places({ ...ask, limit }))
  const distinct = [...new Map(places.map((place) => [place.id, place])).values()]
  return distinct.sort(newestFirst)[limit - 1]
}

/** Requests of a page and one more, the newest first. */
export async function recordsOf(
  store: Pick<PublicStore, 'records' | 'places'>,
  asks: readonly Ask[],
  asked: PageAsked,
): Promise<PublicRecord[]> {
  const after = asked.after ?? (asked.page > 1 ? await endBefore(store, asks, asked) : undefined)
  if (asked.page > 1 && !after) return []
  const limit = asked.size + 1
  const found = once(await inTurn(asks, (ask) => store.records({ ...ask, limit, after })))
  return found.sort((a, b) => newestFirst(placeOfRecord(a), placeOfRecord(b))).slice(0, limit)
}

/** Updates that are read at once. */
const atOnce = 1000

/** An update, and where it stands. */
export interface Placed {
  readonly update: PublicUpdate
  readonly place: Place
}

/**
 * Those updates of a page, and one more, that whoever asks may hear: first all of the first part, then those of the next,
 * each oldest first. The parts have no update in common.
 */
export async function updatesOf(
  store: Pick<PublicStore, 'updates'>,
  time: Pick<UpdatesAsked, 'from' | 'to'>,
  parts: readonly ((update: PublicUpdate) => boolean)[],
  { size, page, after: begin }: PageAsked,
): Promise<Placed[]> {
  const found: Placed[] = []
  let skip = (page - 1) * size
  const first = begin?.part ?? 0
  for (const [part, isOfPart] of parts.entries()) {
    let after = part === first ? begin : undefined
    for (let more = part >= first; more; ) {
      const some = await store.updates({ ...time, limit: atOnce, after })
      const heard = some.filter(isOfPart)
      const placed = heard.slice(skip).map((update) => ({ update, place: placeOfUpdate(update) }))
      found.push(...placed.map((one) => (part > 0 ? { ...one, place: { ...one.place, part } } : one)))
      if (found.length > size) return found.slice(0, size + 1)
      skip = Math.max(0, skip - heard.length)
      const last = some.at(-1)
      after = last && placeOfUpdate(last)
      more = some.length >= atOnce
    }
  }
  return found
}
