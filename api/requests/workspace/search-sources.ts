import { distanceMetres, toGrid } from '#contract/geo/grid.ts'
import type { LatLon } from '#contract/geo/point.ts'
import type { WordEntry, WordStore, WorklistReader } from '#requests/life/ports.ts'
import { squareKey } from '#requests/list/list-keys.ts'
import type { WorkRecord } from '#requests/list/worklist.ts'
import type { Source } from './newest.ts'
import { wordKey } from './tokens.ts'

export interface SourcePorts {
  readonly worklist: WorklistReader
  readonly words: WordStore
  readonly secret: Uint8Array
}

/** Entries that are read at once, as many as can be looked up by key at once. */
const pageSize = 100
/** Of how many words it is looked at which is the rarest. */
const mostCompared = 4
const nearMetres = 750

const endOf = (entries: readonly WordEntry[]) => (entries.length < pageSize ? '' : (entries.at(-1)?.at ?? ''))

/** A page of the word whose page reaches back the furthest. */
async function rarest(words: WordStore, keys: readonly string[], before: string | undefined) {
  const pages = await Promise.all(
    keys.slice(0, mostCompared).map(async (word) => {
      const entries = await words.find(word, pageSize, before)
      return { word, entries, end: endOf(entries) }
    }),
  )
  return pages.toSorted((a, b) =>
    a.end === b.end ? a.entries.length - b.entries.length : a.end < b.end ? -1 : 1,
  )[0]
}

/** Requests of a department that have all of the words: those with the rarest, looked up under each of the others. */
export function withWords(ports: SourcePorts, department: string, tokens: readonly string[]): Source {
  const { words, worklist, secret } = ports
  const keys = tokens
    .toSorted((a, b) => b.length - a.length)
    .map((token) => wordKey(secret, department, token))
  let chosen = keys
  return async (before) => {
    const page = await rarest(words, chosen, before)
    if (!page) return { hits: [], end: '' }
    chosen = [page.word]
    let entries: readonly WordEntry[] = page.entries
    for (const word of keys) {
      if (word !== page.word && entries.length > 0) entries = await words.also(word, entries)
    }
    const records = await worklist.some(entries.map(({ reference }) => ({ department, reference })))
    const places = new Map(entries.map(({ reference, at }) => [reference, at]))
    const hits = records.map((record) => ({ record, at: places.get(record.reference) ?? '' }))
    return { hits, end: page.end }
  }
}

/** Squares that a circle around the point touches. */
function squaresAround(department: string, near: LatLon): string[] {
  const { easting, northing } = toGrid(near)
  const side = [-nearMetres, 0, nearMetres]
  const keys = side.flatMap((east) =>
    side.map((north) => squareKey(department, easting + east, northing + north)),
  )
  return [...new Set(keys)]
}

const placeOf = ({ submittedAt, reference }: WorkRecord) => `${submittedAt}#${reference}`

/** Requests of a department near the point, by the square of the map that they are in. */
export const nearBy = ({ worklist }: SourcePorts, department: string, near: LatLon): Source[] =>
  squaresAround(department, near).map((key) => async (before) => {
    // Up to and with those of the same moment: among them the reference decides.
    const until = before ? { before: `${before.split('#')[0]}~` } : {}
    const page = await worklist.page({
      index: 'by-square',
      key,
      newestFirst: true,
      limit: pageSize,
      ...until,
    })
    const last = page.records.at(-1)
    const hits = page.records
      .filter(({ location }) => location && distanceMetres(near, location) <= nearMetres)
      .map((record) => ({ record, at: placeOf(record) }))
      .filter(({ at }) => !before || at < before)
    return { hits, end: page.next && last ? placeOf(last) : '' }
  })
