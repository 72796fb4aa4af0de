import type { WorkRecord } from '#requests/list/worklist.ts'

/** A request that was found, and its place in the order of everything that is: when it was sent, and its reference. */
export interface Hit {
  readonly at: string
  readonly record: WorkRecord
}

/** Where some of what is looked for stands: gives it by and by, the newest first. */
export type Source = (before: string | undefined) => Promise<{
  readonly hits: readonly Hit[]
  /** Where the next read goes on; empty once there is no more. */
  readonly end: string
}>

export interface NewestAsked {
  /** Where the page before ended. */
  readonly before?: string
  readonly limit: number
  readonly fits: (record: WorkRecord) => boolean
}

/** Most reads of the same source, and of all of them, for one page; each source is read once whatever their number. */
const mostReads = 20
const mostOfAll = 100

/** Reads on until there is more than a page of what fits. */
async function drained(source: Source, { before, limit, fits }: NewestAsked, reads: number) {
  const hits: Hit[] = []
  let end = before
  for (let read = 0; read < reads; read++) {
    const more = await source(end)
    hits.push(...more.hits.filter(({ record }) => fits(record)))
    end = more.end
    if (!end || hits.length > limit) break
  }
  return { hits, end: end ?? '' }
}

/**
 * The newest that fit of all sources, in a bounded number of reads. Where these did not reach the end, `next` is how
 * far every source was read: what one of them gave beyond that waits for the next page, so that nothing is left out.
 */
export async function newest(sources: readonly Source[], asked: NewestAsked) {
  const reads = Math.max(1, Math.min(mostReads, Math.floor(mostOfAll / Math.max(1, sources.length))))
  const all = await Promise.all(sources.map((source) => drained(source, asked, reads)))
  const end = all.map((one) => one.end).reduce((a, b) => (a > b ? a : b), '')
  const hits = all.flatMap((one) => one.hits).filter(({ at }) => at >= end)
  // One request may be found by its words and by its place.
  const once = [...new Map(hits.map((hit) => [hit.at, hit])).values()]
  const shown = once.toSorted((a, b) => (a.at > b.at ? -1 : 1)).slice(0, asked.limit)
  const records = shown.map(({ record }) => record)
  if (once.length > asked.limit) return { records, next: shown.at(-1)?.at ?? null }
  return { records, next: end || null }
}
