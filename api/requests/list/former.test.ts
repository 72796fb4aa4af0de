import { beforeEach, describe, expect, it } from 'vitest'
import { RequestEvent } from '#contract/requests/event.ts'
import { council } from '#council'
import { toEvent } from '#requests/life/event.ts'
import type { PageKey } from '#requests/life/ports.ts'
import { submit } from '#requests/life/submit.ts'
import { at, key, pothole, submitPorts } from '#requests/testing/fixtures.ts'
import { MemoryWorklist } from '#requests/testing/memory.ts'
import { memoryLists } from '#requests/workspace/testing/memory.ts'
import { serviceOf } from '#services/index.ts'
import { enlist } from './enlist.ts'
import { readerOver, storeOver } from './former.ts'
import type { WorkRecord } from './worklist.ts'

const [highways, ...others] = council.departments
const formerly = (id: string, prefix: string) => ({ id, prefix, until: '2027-03-31' })
/** The model county after Highways became Roads, and took what Bridges and Paths had. */
const roads = {
  ...council,
  departments: [
    {
      ...highways,
      id: 'roads',
      name: 'Roads',
      prefix: 'RD',
      formerly: [formerly('highways', 'HW'), formerly('bridges', 'BR'), formerly('paths', 'PH')],
    },
    ...others,
  ],
} as typeof council

let list: MemoryWorklist
beforeEach(() => {
  list = new MemoryWorklist()
})
const reader = () => readerOver(memoryLists(list), roads)
const store = () => storeOver(list, roads)

const ids = ['highways', 'bridges', 'roads', 'paths']
const dayOf = (n: number) => `2026-03-${String(1 + n).padStart(2, '0')}T12:00:00.000Z`

function keep(n: number, more: Partial<WorkRecord> = {}): WorkRecord {
  const record: WorkRecord = {
    department: ids[n % ids.length] ?? '',
    reference: `HW-${String(n).padStart(4, '0')}-0000`,
    service: n % 3 === 0 ? 'pothole' : 'flooding',
    state: 'acknowledged',
    submittedAt: dayOf(Math.floor(n / 7)),
    dueAt: dayOf(5 + Math.floor(n / 11)),
    updatedAt: dayOf(9),
    followers: 0,
    applied: 2,
    held: {},
    revision: 1,
    ...more,
  }
  list.records.set(`${record.department} ${record.reference}`, record)
  return record
}

type Asked = Omit<Parameters<ReturnType<typeof reader>['page']>[0], 'limit' | 'after'>

/** All of a list, page by page. */
async function allOf(asked: Asked, limit: number): Promise<WorkRecord[]> {
  const found: WorkRecord[] = []
  let after: PageKey | undefined
  do {
    const page = await reader().page({ ...asked, limit, ...(after ? { after } : {}) })
    expect(page.records.length).toBeLessThanOrEqual(limit)
    found.push(...page.records)
    after = page.next
  } while (after)
  return found
}

describe('a list of a department that had other ids', () => {
  beforeEach(() => {
    for (let n = 0; n < 60; n++) keep(n)
  })

  const asked: [string, Asked, (record: WorkRecord) => boolean, 'submittedAt' | 'dueAt'][] = [
    ['newest first', { index: 'by-list', key: 'roads#open', newestFirst: true }, () => true, 'submittedAt'],
    ['oldest first', { index: 'by-list', key: 'roads#open', newestFirst: false }, () => true, 'submittedAt'],
    [
      'of one service',
      { index: 'by-service', key: 'roads#pothole#open', newestFirst: true },
      ({ service }) => service === 'pothole',
      'submittedAt',
    ],
    [
      'what is overdue',
      { index: 'by-due', key: 'roads', newestFirst: false, before: dayOf(8) },
      ({ dueAt = '' }) => dueAt < dayOf(8),
      'dueAt',
    ],
    [
      'what is new',
      { index: 'by-list', key: 'roads#open', newestFirst: true, from: dayOf(3) },
      ({ submittedAt = '' }) => submittedAt >= dayOf(3),
      'submittedAt',
    ],
  ]

  it.each(asked)('has every request once and in order, %s', async (_, list_, fits, sort) => {
    const there = [...list.records.values()].filter(fits).map(({ reference }) => reference)
    for (const limit of [1, 2, 3, 7, 13, 59, 60, 100]) {
      const found = await allOf(list_, limit)
      expect(found.map(({ reference }) => reference).toSorted()).toEqual(there.toSorted())
      const order = found.map((record) => String(record[sort]))
      expect(order).toEqual(list_.newestFirst ? order.toSorted().toReversed() : order.toSorted())
      expect(new Set(found.map(({ department }) => department))).toEqual(new Set(['roads']))
    }
  })

  it('is counted whole, and no further than somebody asks', async () => {
    const all = { index: 'by-list', key: 'roads#open' } as const
    expect(await reader().count({ ...all, limit: 100 })).toEqual({ count: 60, more: false })
    expect(await reader().count({ ...all, limit: 50 })).toEqual({ count: 50, more: true })
    expect(await reader().count({ ...all, limit: 10 })).toEqual({ count: 10, more: true })
  })

  it('is found by the id of now and by each of before, once each', async () => {
    for (const department of ['roads', 'highways', 'paths']) {
      const keys = [0, 1, 2, 3].map((n) => ({ department, reference: `HW-000${n}-0000` }))
      const found = await reader().some(keys)
      expect(found.map(({ reference }) => reference).toSorted()).toEqual(
        keys.map(({ reference }) => reference),
      )
      expect(found.every((record) => record.department === 'roads')).toBe(true)
    }
  })

  it('finds of a request that was passed from one of them to another the one that went on', async () => {
    keep(0, { department: 'highways', state: 'referred', applied: 3 })
    keep(0, { department: 'paths', state: 'inspected', applied: 6 })
    const [found, ...more] = await reader().some([{ department: 'roads', reference: 'HW-0000-0000' }])
    expect(found).toMatchObject({ state: 'inspected', department: 'roads' })
    expect(more).toEqual([])
  })

  it('leaves the lists of other departments as they are', async () => {
    keep(99, { department: 'libraries' })
    const asked = { index: 'by-list', key: 'libraries#open', newestFirst: true, limit: 10 } as const
    expect(await reader().page(asked)).toEqual(await memoryLists(list).page(asked))
  })
})

describe('what happens to a request after its department got another id', () => {
  const taking = (worklist: ReturnType<typeof store>) => ({
    worklist,
    teamOf: () => () => undefined,
    wardNameOf: () => undefined,
    now: () => at,
  })

  async function events(profile: typeof council) {
    const ports = submitPorts()
    await submit(ports, pothole(), key(1))
    const [request] = [...ports.requests.items.values()]
    if (!request) throw new Error('Nothing was sent')
    const acknowledged = { number: 2, type: 'acknowledged', by: 'Roads', at: at.toISOString() } as const
    const history = [...request.history, acknowledged]
    return history.map((entry) =>
      RequestEvent.parse(toEvent({ ...request, history }, entry, serviceOf('pothole'), profile)),
    )
  }

  it('is told under the id of now', async () => {
    expect((await events(roads)).map(({ department }) => department)).toEqual(['roads', 'roads'])
  })

  it('comes to the record that it has, whichever id it is told by', async () => {
    const [submitted, before] = await events(council)
    const [, now] = await events(roads)
    if (!submitted || !before || !now) throw new Error('Something is missing')
    await enlist(taking(list), submitted)
    await enlist(taking(store()), now)
    await enlist(taking(store()), before)
    expect([...list.records.keys()]).toEqual([`highways ${submitted.subject}`])
    expect([...list.records.values()]).toMatchObject([{ applied: 2, state: 'acknowledged' }])
  })

  it('makes no second record where its first event comes again', async () => {
    const [submitted] = await events(council)
    const [again] = await events(roads)
    if (!submitted || !again) throw new Error('Something is missing')
    await enlist(taking(list), submitted)
    await enlist(taking(store()), again)
    expect(list.records.size).toBe(1)
  })
})
