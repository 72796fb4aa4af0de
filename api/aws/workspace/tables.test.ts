import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTables } from '#aws/testing/tables.ts'
import type { PageKey, WordStore, WorklistReader, WorklistStore } from '#requests/life/ports.ts'
import { keyAfter } from '#requests/list/former.ts'
import { listIndexes } from '#requests/list/list-keys.ts'
import type { WorkRecord } from '#requests/list/worklist.ts'
import type { LookStore, StaffStore } from '#requests/workspace/kept.ts'

let tables: Awaited<ReturnType<typeof startTables>>
let worklist: WorklistStore & WorklistReader
let words: WordStore
let staff: StaffStore & LookStore

beforeAll(async () => {
  tables = await startTables([
    {
      name: 'worklist',
      partitionKey: 'department',
      sortKey: 'reference',
      projection: 'ALL',
      indexes: Object.entries(listIndexes).map(([name, { key, sort }]) => ({ name, keys: [key, sort] })),
    },
    { name: 'words', partitionKey: 'word', sortKey: 'found' },
    { name: 'staff', partitionKey: 'owner', sortKey: 'item' },
  ])
  const lists = await import('#aws/list/worklist-table.ts')
  worklist = { ...lists.worklistTable('worklist'), ...lists.worklistReader('worklist') }
  words = (await import('#aws/list/words-table.ts')).wordsTable('words')
  const [{ staffTable }, { looksTable }] = await Promise.all([
    import('./staff-table.ts'),
    import('./looks-table.ts'),
  ])
  staff = { ...staffTable('staff'), ...looksTable('staff') }
})
afterAll(() => tables.stop())

const record = (n: number, more: Partial<WorkRecord> = {}): WorkRecord => ({
  department: 'highways',
  reference: `HW-000${n}`,
  service: 'pothole',
  state: 'acknowledged',
  submittedAt: `2026-03-0${n}T12:00:00.000Z`,
  updatedAt: '2026-03-09T12:00:00.000Z',
  followers: 0,
  applied: 2,
  held: {},
  revision: 1,
  ...more,
})

describe('the lists', () => {
  it('hold a record as it was put, with a promise or without one, and refuse a stale one', async () => {
    const one = record(1)
    const two = record(2, { dueAt: '2026-03-20T12:00:00.000Z', assignee: 'ada', team: 'north' })
    expect(await worklist.put(one, 0)).toBe(true)
    expect(await worklist.put(two, 0)).toBe(true)
    expect(await worklist.put(one, 0)).toBe(false)
    expect(await worklist.get('highways', 'HW-0002')).toEqual(two)
    expect(await worklist.some([one, two, { department: 'highways', reference: 'HW-none' }])).toHaveLength(2)
  })

  it('lose what no longer belongs in them', async () => {
    const ask = async (index: keyof typeof listIndexes, key: string) =>
      (await worklist.page({ index, key, newestFirst: true, limit: 10 })).records.map(
        ({ reference }) => reference,
      )
    expect(await ask('by-assignee', 'highways#ada')).toEqual(['HW-0002'])
    expect(await ask('by-due', 'highways')).toEqual(['HW-0001', 'HW-0002'])
    expect(await ask('by-team', 'highways#north#open')).toEqual(['HW-0002'])
    await worklist.put(record(2, { state: 'fixed', revision: 2, dueAt: '2026-03-20T12:00:00.000Z' }), 1)
    expect(await ask('by-assignee', 'highways#ada')).toEqual([])
    expect(await ask('by-due', 'highways')).toEqual(['HW-0001'])
    expect(await ask('by-list', 'highways#finished')).toEqual(['HW-0002'])
    expect(await ask('by-list', 'highways#open')).toEqual(['HW-0001'])
  })

  it('go on by when they are due with those of which no day is promised, the oldest first', async () => {
    const other = { department: 'lighting' } as const
    await worklist.put(record(8, other), 0)
    await worklist.put(record(7, { ...other, dueAt: '2026-03-20T12:00:00.000Z' }), 0)
    await worklist.put(record(6, other), 0)
    const due = { index: 'by-due', key: 'lighting', newestFirst: false, limit: 2 } as const
    const first = await worklist.page(due)
    expect(first.records.map(({ reference, dueAt }) => [reference, dueAt])).toEqual([
      ['HW-0007', '2026-03-20T12:00:00.000Z'],
      ['HW-0006', undefined],
    ])
    const rest = await worklist.page({ ...due, after: keyAfter(first.records[1] as WorkRecord, 'by-due') })
    expect(rest.records).toEqual([record(8, other)])
    // Nothing of it is overdue.
    const late = await worklist.count({ ...due, before: '2027-01-01T00:00:00.000Z' })
    expect(late.count).toBe(1)
  })

  it('come page by page, from where the last ended, and up to a time', async () => {
    for (const n of [3, 4, 5]) await worklist.put(record(n, { dueAt: `2026-03-1${n}T12:00:00.000Z` }), 0)
    const asked = { index: 'by-list', key: 'highways#open', newestFirst: true, limit: 3 } as const
    const first = await worklist.page(asked)
    expect(first.records.map(({ reference }) => reference)).toEqual(['HW-0005', 'HW-0004', 'HW-0003'])
    const second = await worklist.page({ ...asked, after: first.next as PageKey })
    expect(second.records.map(({ reference }) => reference)).toEqual(['HW-0001'])
    const due = await worklist.page({
      index: 'by-due',
      key: 'highways',
      newestFirst: false,
      limit: 10,
      before: '2026-03-14T12:00:00.000Z',
    })
    expect(due.records.map(({ reference }) => reference)).toEqual(['HW-0003'])
    const since = await worklist.page({ ...asked, from: '2026-03-04T12:00:00.000Z' })
    expect(since.records.map(({ reference }) => reference)).toEqual(['HW-0005', 'HW-0004'])
    const between = { ...asked, from: '2026-03-03T12:00:00.000Z', before: '2026-03-05T12:00:00.000Z' }
    const both = await worklist.page(between)
    expect(both.records.map(({ reference }) => reference)).toEqual(['HW-0004', 'HW-0003'])
    expect(await worklist.page({ ...between, from: between.before })).toEqual({ records: [] })
  })

  it('are counted up to a limit, from or up to a time, and of some services alone', async () => {
    const open = { index: 'by-list', key: 'highways#open' } as const
    expect(await worklist.count({ ...open, limit: 10 })).toEqual({ count: 4, more: false })
    expect(await worklist.count({ ...open, limit: 3 })).toEqual({ count: 3, more: true })
    expect(await worklist.count({ ...open, from: '2026-03-04T12:00:00.000Z', limit: 10 })).toMatchObject({
      count: 2,
    })
    const due = { index: 'by-due', key: 'highways', before: '2026-03-14T12:00:00.000Z', limit: 10 } as const
    expect(await worklist.count(due)).toEqual({ count: 1, more: false })
    const only = (services: string[]) => worklist.count({ ...open, services, limit: 10 })
    expect([await only(['pothole']), await only(['kerb', 'gully'])]).toMatchObject([
      { count: 4 },
      { count: 0 },
    ])
  })
})

describe('the index of words', () => {
  it('finds the newest first, and forgets what is removed', async () => {
    const many = Array.from({ length: 60 }, (_, n) => `word${n}`)
    await words.put(many, 'HW-1', '2026-03-01')
    await words.put(['word7'], 'HW-2', '2026-03-02')
    const find = async (...asked: Parameters<WordStore['find']>) =>
      (await words.find(...asked)).map(({ reference }) => reference)
    expect(await find('word7', 10)).toEqual(['HW-2', 'HW-1'])
    expect(await find('word59', 10)).toEqual(['HW-1'])
    const [newest] = await words.find('word7', 1)
    expect(await find('word7', 10, newest?.at)).toEqual(['HW-1'])
    expect(await words.also('word59', await words.find('word7', 10))).toEqual(await words.find('word59', 1))
    expect(await words.also('word59', [])).toEqual([])
    await words.remove(many, 'HW-1', '2026-03-01')
    expect(await find('word7', 10)).toEqual(['HW-2'])
  })

  it('lets one of two writers remember', async () => {
    expect(await words.of('HW-1')).toEqual({ words: [], revision: 0 })
    const both = await Promise.all([words.remember('HW-1', ['a'], 0), words.remember('HW-1', ['b'], 0)])
    expect(both.filter(Boolean)).toHaveLength(1)
    expect((await words.of('HW-1')).revision).toBe(1)
    expect(await words.remember('HW-1', ['c'], 1)).toBe(true)
    expect(await words.of('HW-1')).toEqual({ words: ['c'], revision: 2 })
  })
})

describe('what staff keep', () => {
  it('is kept apart by person and department, and deleted', async () => {
    const filter = { id: 'a', name: 'Late', filter: 'view=overdue' }
    await staff.saveFilter('ada', filter)
    expect([await staff.filters('ada'), await staff.filters('ben')]).toEqual([[filter], []])
    await staff.dropFilter('ada', 'a')
    expect(await staff.filters('ada')).toEqual([])
    await staff.meet({ id: 'ada', name: 'Ada' }, ['highways', 'transport'], new Date())
    expect(await staff.colleagues('transport')).toEqual([{ id: 'ada', name: 'Ada' }])
    expect(await staff.templates('transport')).toEqual([])
  })

  it('takes a page that stays open for one look in ten minutes', async () => {
    const by = { id: 'ada', name: 'Ada' }
    for (const minute of ['01', '02', '09', '11'])
      await staff.record({ reference: 'BB-2', at: `2026-03-01T12:${minute}:00.000Z`, by, what: 'request' })
    expect((await staff.of('BB-2')).map(({ at }) => at.slice(14, 16))).toEqual(['11', '01'])
  })

  it('remembers every look, the newest first', async () => {
    const by = { id: 'ada', name: 'Ada' }
    const look = (at: string, what: string) => ({ reference: 'BB-1', at, by, what })
    await staff.record(look('2026-03-01T12:00:00.000Z', 'request'))
    await staff.record(look('2026-03-02T12:00:00.000Z', 'evidence A'))
    expect((await staff.of('BB-1')).map(({ what }) => what)).toEqual(['evidence A', 'request'])
    const tenMinutes = (at: number) => new Date(Date.parse('2026-04-01T00:00:00Z') + at * 600_000)
    const many = Array.from({ length: 510 }, (_, at) => look(tenMinutes(at).toISOString(), `evidence ${at}`))
    await Promise.all(many.map((one) => staff.record(one)))
    const found = await staff.of('BB-1')
    expect([found.length, found[0]?.what, found.at(-1)?.what]).toEqual([512, 'evidence 509', 'request'])
  })
})
