import { describe, expect, it } from 'vitest'
import { type PageAsked, type Placed, pageOf, recordsOf, updatesOf } from './pages.ts'
import { type Place, type PublicRecord, type PublicUpdate, placeOfRecord } from './record.ts'
import { MemoryPublic } from './testing/memory.ts'

const time = { from: '2026-03-01T00:00:00Z', to: '2026-03-31T00:00:00Z' }
const asks = (['open', 'closed'] as const).map((status) => ({ status, ...time }))

const at = (second: number) => `2026-03-02T12:00:${String(second).padStart(2, '0')}Z`

/** Of 23 requests seven share a second, open and closed mixed. */
async function stored() {
  const store = new MemoryPublic()
  for (let each = 0; each < 23; each++) {
    const view = {
      status: each % 3 ? 'open' : 'closed',
      service_code: 'pothole',
      requested_datetime: at(Math.floor(each / 7)),
    }
    const reference = `HW-${String((each * 7) % 23).padStart(2, '0')}`
    await store.putRecord({ reference, version: 1, view } as PublicRecord)
    await store.putUpdate({ reference, number: 2, at: at(each), ...(each % 4 ? {} : { own: true as const }) })
  }
  return store
}

const placeOf = ({ place }: Placed) => place

type Read<T> = (asked: PageAsked) => Promise<T[]>

/** Every page as `next` leads from one to the other. */
async function followed<T>(read: Read<T>, size: number, placeOf: (one: T) => Place) {
  const pages: T[][] = []
  let after: Place | undefined
  do {
    const { rows, next } = pageOf(await read({ size, page: 1, after }), size, placeOf)
    pages.push([...rows])
    after = next
  } while (after)
  return pages
}

/** Every page by its number, until one is empty. */
async function counted<T>(read: Read<T>, size: number, placeOf: (one: T) => Place) {
  const pages: T[][] = []
  for (let page = 1; ; page++) {
    const { rows } = pageOf(await read({ size, page }), size, placeOf)
    if (rows.length === 0) return pages
    pages.push([...rows])
  }
}

describe.each([1, 2, 5, 7, 23, 24])('pages of %i', (size) => {
  it('hold every request once, in one order, whichever way they are asked for', async () => {
    const store = await stored()
    const read: Read<PublicRecord> = (asked) => recordsOf(store, asks, asked)
    const all = (await read({ size: 1000, page: 1 })).map(placeOfRecord)
    expect(new Set(all.map(({ id }) => id)).size).toBe(23)
    for (const pages of [
      await followed(read, size, placeOfRecord),
      await counted(read, size, placeOfRecord),
    ]) {
      expect(pages.flat().map(placeOfRecord)).toEqual(all)
      expect(pages.slice(0, -1).every((page) => page.length === size)).toBe(true)
    }
  })

  it('hold every update that may be heard once, the oldest first', async () => {
    const store = await stored()
    const parts = [({ own }: PublicUpdate) => !own]
    const read: Read<Placed> = (asked) => updatesOf(store, time, parts, asked)
    const all = (await read({ size: 1000, page: 1 })).map(placeOf)
    expect(all).toHaveLength(17)
    expect(all).toEqual(all.toSorted((a, b) => (a.at < b.at ? -1 : 1)))
    for (const pages of [await followed(read, size, placeOf), await counted(read, size, placeOf)]) {
      expect(pages.flat().map(placeOf)).toEqual(all)
      expect(pages.slice(0, -1).every((page) => page.length === size)).toBe(true)
    }
  })
})

it('goes on where it was when requests come and go between two pages', async () => {
  const store = await stored()
  const first = pageOf(await recordsOf(store, asks, { size: 10, page: 1 }), 10, placeOfRecord)
  const [gone] = first.rows
  if (gone) store.kept.delete(gone.reference)
  await store.putRecord({
    reference: 'HW-99',
    version: 1,
    view: { status: 'open', requested_datetime: at(59) },
  } as PublicRecord)
  const rest = await recordsOf(store, asks, { size: 100, page: 1, after: first.next })
  const both = [...first.rows, ...rest].map(({ reference }) => reference)
  expect([both.length, new Set(both).size]).toEqual([23, 23])
})

it('shows a request that is closed between the reads of one page once, as it was last', async () => {
  const view = { status: 'open', requested_datetime: at(1) }
  const open = { reference: 'HW-1', version: 1, view } as PublicRecord
  const closed = { ...open, version: 2, view: { ...view, status: 'closed' } } as PublicRecord
  const store = {
    records: async ({ status }: { status: string }) => (status === 'open' ? [open] : [closed]),
    places: async () => [],
  }
  expect(await recordsOf(store, asks, { size: 10, page: 1 })).toEqual([closed])
})
