import { distanceMetres, toGrid } from '#contract/geo/grid.ts'
import type { LatLon } from '#contract/geo/point.ts'
import { readReference } from '#contract/reference.ts'
import type { WorkPage } from '#contract/workspace.ts'
import type { RequestStore, WordStore } from '../ports.ts'
import { squareKey, type WorkRecord } from '../worklist.ts'
import { type ListPorts, lineOf } from './list.ts'
import { queryTokens, wordKey } from './tokens.ts'

export interface SearchPorts extends ListPorts {
  readonly requests: Pick<RequestStore, 'get'>
  readonly words: WordStore
  readonly secret: Uint8Array
}

export interface SearchAsked {
  readonly text: string
  /** The middle of the postcode that was asked for, where the page knows it. */
  readonly near?: LatLon
  /** Where whoever asks may look. */
  readonly departments: readonly string[]
  readonly mayFind: (record: WorkRecord) => boolean
}

const mostFound = 50
const mostPerWord = 500
const nearMetres = 750

async function byReference({ worklist, requests }: SearchPorts, reference: string) {
  // Where it is now is known of the request alone: its prefix tells where it began.
  const request = await requests.get(reference)
  return request ? worklist.some([{ department: request.department, reference }]) : []
}

async function withAll({ words, secret }: SearchPorts, department: string, tokens: readonly string[]) {
  const found = await Promise.all(
    tokens.map((token) => words.find(wordKey(secret, department, token), mostPerWord)),
  )
  const [first = [], ...others] = found.toSorted((a, b) => a.length - b.length)
  return first.filter((reference) => others.every((list) => list.includes(reference)))
}

async function byWords(ports: SearchPorts, { text, departments }: SearchAsked): Promise<WorkRecord[]> {
  const tokens = queryTokens(text)
  if (tokens.length === 0) return []
  const found = await Promise.all(
    departments.map(async (department) => {
      const references = (await withAll(ports, department, tokens)).slice(0, mostFound)
      return ports.worklist.some(references.map((reference) => ({ department, reference })))
    }),
  )
  return found.flat()
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

async function byPlace({ worklist }: SearchPorts, { near, departments }: SearchAsked): Promise<WorkRecord[]> {
  if (!near) return []
  const keys = departments.flatMap((department) => squaresAround(department, near))
  const found = await Promise.all(
    keys.map((key) => worklist.page({ index: 'by-square', key, newestFirst: true, limit: 100 })),
  )
  return found
    .flatMap(({ records }) => records)
    .filter(({ location }) => location && distanceMetres(near, location) <= nearMetres)
}

/**
 * Finds requests by reference, by postcode, or by all of the words, the newest first. Words are found as they are
 * written; of a postcode also what was reported near it.
 */
export async function search(ports: SearchPorts, asked: SearchAsked): Promise<WorkPage> {
  const reference = readReference(asked.text)
  const found = reference
    ? await byReference(ports, reference)
    : (await Promise.all([byWords(ports, asked), byPlace(ports, asked)])).flat()
  const once = new Map(found.filter(asked.mayFind).map((record) => [record.reference, record]))
  const lines = [...once.values()]
    .map((record) => lineOf(record, ports))
    .filter((line) => line !== undefined)
    .toSorted((a, b) => (a.submittedAt > b.submittedAt ? -1 : 1))
  return { lines: lines.slice(0, mostFound), next: null }
}
