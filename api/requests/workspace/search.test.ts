import { beforeEach, describe, expect, it } from 'vitest'
import { readReference } from '#contract/core/reference.ts'
import { council } from '#council'
import { calendars } from '#council/calendars.ts'
import type { WorkRecord } from '#requests/list/worklist.ts'
import { serviceOf } from '#services/index.ts'
import { secret } from '../testing/fixtures.ts'
import { MemoryRequests, MemoryWorklist } from '../testing/memory.ts'
import { type SearchAsked, search } from './search.ts'
import { MemoryWords, memoryLists } from './testing/memory.ts'
import { wordKey } from './tokens.ts'

let list: MemoryWorklist
let words: MemoryWords
/** Reads of the index of words. */
let reads: number

beforeEach(() => {
  list = new MemoryWorklist()
  words = new MemoryWords()
  reads = 0
  for (const name of ['find', 'also'] as const) {
    const read = words[name].bind(words) as (...asked: unknown[]) => never
    words[name] = (...asked: unknown[]) => {
      reads++
      return read(...asked)
    }
  }
})

const begin = Date.parse('2026-01-01T00:00:00.000Z')
let number = 0

/** A request with these words, sent so many minutes after the first. */
async function sent(minute: number, text: string, more: Partial<WorkRecord> = {}): Promise<string> {
  const reference = `HW-${String(number++).padStart(4, '0')}`
  const submittedAt = new Date(begin + minute * 60_000).toISOString()
  const record: WorkRecord = {
    department: 'highways',
    reference,
    service: 'pothole',
    state: 'acknowledged',
    submittedAt,
    updatedAt: submittedAt,
    followers: 0,
    applied: 1,
    held: {},
    revision: 1,
    ...more,
  }
  await list.put(record, 0)
  const keys = text.split(' ').map((word) => wordKey(secret, record.department, word))
  await words.put(keys, reference, submittedAt)
  return reference
}

const ports = () => ({
  council,
  requests: new MemoryRequests(),
  words,
  worklist: memoryLists(list),
  serviceOf,
  calendars,
  secret,
  now: () => new Date(begin),
})

const asking = (text: string, more: Partial<SearchAsked> = {}) =>
  search(ports(), { text, departments: ['highways', 'transport'], mayFind: () => true, ...more })

/** References page by page, to the end. */
async function pages(text: string, more: Partial<SearchAsked> = {}): Promise<string[][]> {
  const all: string[][] = []
  for (let after: string | null = ''; after !== null; ) {
    const page = await asking(text, { ...more, ...(after ? { after } : {}) })
    all.push(page.lines.map(({ reference }) => reference))
    after = page.next
    expect(all.length).toBeLessThan(200)
  }
  return all
}

describe('the search by words', () => {
  it('finds an old request with both of two words that stand in hundreds of newer ones', async () => {
    const both = await sent(0, 'school gate')
    for (let n = 0; n < 600; n++) {
      await sent(1 + 2 * n, 'school')
      await sent(2 + 2 * n, 'gate')
    }
    const { lines, next } = await asking('school gate')
    expect([lines.map(({ reference }) => reference), next]).toEqual([[both], null])
  })

  it('gives every one once, the newest first, whatever the department', async () => {
    const all: string[] = []
    for (let n = 0; n < 230; n++) {
      const department = n % 3 === 0 ? 'transport' : 'highways'
      // Of two that were sent in the same moment the reference decides.
      all.unshift(await sent(Math.floor(n / 2), n % 7 === 0 ? 'gate wall' : 'gate', { department }))
    }
    const found = await pages('gate')
    expect(found.flat()).toEqual(all)
    expect(found.map(({ length }) => length)).toEqual([50, 50, 50, 50, 30])
    expect((await pages('wall gate')).flat()).toHaveLength(33)
  })

  it('fills a page with what somebody may see, however much they may not is newer', async () => {
    const theirs: string[] = []
    for (let n = 0; n < 60; n++) theirs.unshift(await sent(n, 'gate', { service: 'kerb' }))
    for (let n = 100; n < 400; n++) await sent(n, 'gate')
    const mayFind = ({ service }: WorkRecord) => service === 'kerb'
    const { lines, next } = await asking('gate', { mayFind })
    expect(lines.map(({ reference }) => reference)).toEqual(theirs.slice(0, 50))
    expect(next).not.toBeNull()
    expect((await pages('gate', { mayFind })).flat()).toEqual(theirs)
  })

  it('reads a bounded number of times, and goes on where it stopped', async () => {
    const both = await sent(0, 'school gate')
    // Found at once, but it waits until what is newer in the other department has been looked through.
    const elsewhere = await sent(1, 'school gate', { department: 'transport' })
    for (let n = 0; n < 3_000; n++) await sent(1 + n, n % 2 ? 'school' : 'gate', { state: 'fixed' })
    for (let n = 0; n < 3_000; n++) await sent(1 + n, n % 2 ? 'gate' : 'school', { state: 'fixed' })
    const { lines, next } = await asking('school gate')
    expect([lines, next]).toEqual([[], expect.any(String)])
    expect(reads).toBeLessThan(60)
    expect((await pages('school gate')).flat()).toEqual([elsewhere, both])
  })
})

describe('the search for what reads as a reference', () => {
  const name = 'Freya Bennett'
  const reference = 'FREY-ABEN-NETT'

  it('looks for the words too, whichever order of them it is', async () => {
    expect([readReference(name), readReference('Bennett Freya')]).toEqual([reference, undefined])
    const hers = await sent(0, 'freya bennett')
    expect((await pages(name)).flat()).toEqual([hers])
    expect((await pages('Bennett Freya')).flat()).toEqual([hers])
  })

  it('has the request with that reference first, once, and no more than a page', async () => {
    const all: string[] = []
    for (let n = 0; n < 70; n++) all.unshift(await sent(n, 'freya bennett'))
    const requests = new MemoryRequests()
    requests.items.set(reference, { reference, department: 'highways' } as never)
    const record = { ...list.records.get(`highways ${all[0]}`)!, reference }
    list.records.set(`highways ${reference}`, { ...record, submittedAt: new Date(begin).toISOString() })
    await words.put(
      ['freya', 'bennett'].map((word) => wordKey(secret, 'highways', word)),
      reference,
      new Date(begin).toISOString(),
    )
    const found: string[][] = []
    for (let after: string | null = ''; after !== null; ) {
      const page = await search(
        { ...ports(), requests },
        { text: name, departments: ['highways'], mayFind: () => true, ...(after ? { after } : {}) },
      )
      found.push(page.lines.map(({ reference }) => reference))
      after = page.next
    }
    expect(found.flat()).toEqual([reference, ...all])
    expect(found[0]).toHaveLength(50)
  })
})

describe('the search near a place', () => {
  it('gives every one once, with those that are found by the postcode as it is written', async () => {
    const location = { lat: 52.7721, lon: -1.2062, easting: 453_640, northing: 319_530 }
    const all: string[] = []
    for (let n = 0; n < 260; n++)
      all.unshift(await sent(Math.floor(n / 3), n % 5 ? 'gate' : 'le111aa', { location }))
    const found = await pages('LE11 1AA', { near: location, departments: ['highways'] })
    expect(found.flat()).toEqual(all)
  })
})
