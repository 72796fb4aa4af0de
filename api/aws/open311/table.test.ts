import { PutCommand } from '@aws-sdk/lib-dynamodb'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTables } from '#aws/testing/tables.ts'
import type { Place, PublicRecord, PublicStore } from '#requests/open311/record.ts'

let tables: Awaited<ReturnType<typeof startTables>>
let store: PublicStore

beforeAll(async () => {
  tables = await startTables([
    {
      name: 'open311',
      partitionKey: 'part',
      sortKey: 'sort',
      projection: 'ALL',
      indexes: [
        { name: 'by-status', keys: ['statusKey', 'requestedAt'] },
        { name: 'by-service', keys: ['serviceKey', 'requestedAt'] },
      ],
    },
  ])
  const { open311Table } = await import('./table.ts')
  store = open311Table(730, 'open311')
})
afterAll(() => tables.stop())

function record(
  reference: string,
  day: number,
  version = 1,
  status: 'open' | 'closed' = 'open',
): PublicRecord {
  const at = `2026-03-${String(day).padStart(2, '0')}T12:00:00Z`
  const none = { description: null, address: null, address_id: null, zipcode: null, media_url: null }
  const view = {
    ...none,
    service_request_id: reference,
    status,
    status_notes: null,
    service_name: 'Pothole',
    service_code: day % 2 ? 'pothole' : 'kerb',
    agency_responsible: 'Highways',
    service_notice: null,
    requested_datetime: at,
    updated_datetime: at,
    expected_datetime: null,
    lat: 52.7,
    long: -1.2,
  }
  return { reference, version, view }
}

const all = { status: 'open', from: '2026-03-01T00:00:00Z', to: '2026-03-31T00:00:00Z', limit: 1000 } as const
const found = async (asked: object) =>
  (await store.records({ ...all, ...asked })).map(({ reference }) => reference)

describe('records', () => {
  it('are found by status and service, in a time, the newest first', async () => {
    for (const day of [1, 2, 3]) await store.putRecord(record(`HW-${day}`, day))
    expect(await found({})).toEqual(['HW-3', 'HW-2', 'HW-1'])
    expect(await found({ service: 'pothole' })).toEqual(['HW-3', 'HW-1'])
    expect(await found({ from: '2026-03-02T12:00:00Z' })).toEqual(['HW-3', 'HW-2'])
    expect(await found({ limit: 2 })).toEqual(['HW-3', 'HW-2'])
    expect(await found({ after: { at: '2026-03-03T12:00:00Z', id: 'HW-3' } })).toEqual(['HW-2', 'HW-1'])
    expect(await found({ status: 'closed' })).toEqual([])
  })

  it('of one second come whole, in one order, and go on within it', async () => {
    const ids = ['HW-D', 'HW-A', 'HW-C', 'HW-E', 'HW-B']
    for (const id of ids) await store.putRecord(record(id, 20))
    await store.putRecord(record('HW-F', 19))
    const within = { from: '2026-03-19T00:00:00Z' }
    const sorted = [...ids.toSorted(), 'HW-F']
    expect(await found({ ...within, limit: 2 })).toEqual(ids.toSorted())
    for (const [place, id] of sorted.entries()) {
      const at = id === 'HW-F' ? '2026-03-19T12:00:00Z' : '2026-03-20T12:00:00Z'
      expect(await found({ ...within, after: { at, id } })).toEqual(sorted.slice(place + 1))
    }
    const places = await store.places({ ...all, ...within, limit: 2, service: 'kerb' })
    expect(places.map(({ id }) => id)).toEqual(ids.toSorted())
    for (const id of sorted) await store.forget(id, 2)
  })

  it('are replaced by newer ones alone', async () => {
    await store.putRecord(record('HW-9', 9, 2, 'closed'))
    await store.putRecord(record('HW-9', 9, 1, 'open'))
    expect(await found({ status: 'closed' })).toEqual(['HW-9'])
    expect(await found({})).not.toContain('HW-9')
    await store.putRecord(record('HW-9', 9, 3, 'open'))
    expect(await found({ status: 'closed' })).toEqual([])
  })

  it('that are forgotten are in no list, and no older one brings them back', async () => {
    await store.putRecord(record('HW-8', 8, 2))
    await store.forget('HW-8', 1)
    expect(await found({})).toContain('HW-8')
    await store.forget('HW-8', 3)
    await store.putRecord(record('HW-8', 8, 2))
    expect(await found({})).not.toContain('HW-8')
    expect(await found({ service: 'kerb' })).not.toContain('HW-8')
  })
})

describe('updates', () => {
  const at = (day: string, time: string) => `2026-${day}T${time}.000Z`
  const between = async (from: string, to: string, limit = 1000, after?: Place) =>
    (await store.updates({ from, to, limit, after })).map(({ number }) => number)

  it('are found across days, both ends included, oldest first, each once', async () => {
    const times = [
      at('02-28', '23:59:59'),
      at('03-01', '00:00:00'),
      at('03-01', '12:00:00'),
      at('05-20', '12:00:00'),
    ]
    for (const [number, time] of times.entries()) {
      await store.putUpdate({ reference: 'HW-1', number, at: time }, time)
      await store.putUpdate({ reference: 'HW-1', number, at: time }, time)
    }
    expect(await between(at('02-28', '23:59:59'), at('03-01', '12:00:00'))).toEqual([0, 1, 2])
    expect(await between(at('03-01', '00:00:01'), at('05-20', '12:00:00'))).toEqual([2, 3])
    const [from, to] = [at('02-28', '00:00:00'), at('05-20', '12:00:00')]
    expect(await between(from, to, 2)).toEqual([0, 1])
    for (const [number, time] of times.entries())
      expect(await between(from, to, 1000, { at: time, id: `HW-1-${number}` })).toEqual(
        [0, 1, 2, 3].slice(number + 1),
      )
    expect(await between(at('03-01', '00:00:01'), to, 1000, { at: from, id: 'HW-1-0' })).toEqual([2, 3])
  })

  it('keep the time that came first, and stand there once', async () => {
    const update = { reference: 'HW-2', number: 2, at: at('06-01', '12:00:00') }
    const happened = at('05-01', '12:00:00')
    await store.putUpdate(update, happened)
    await store.putUpdate({ ...update, at: at('06-02', '12:00:00') }, happened)
    await store.putUpdate({ ...update, within: 'HW-3', at: at('06-03', '12:00:00') }, happened)
    const found = await store.updates({
      from: at('05-31', '00:00:00'),
      to: at('06-04', '00:00:00'),
      limit: 9,
    })
    expect(found).toMatchObject([update, { ...update, within: 'HW-3', at: at('06-03', '12:00:00') }])
    expect(found).toHaveLength(2)
  })

  it('stay where lists of before 2027 have them', async () => {
    const happened = at('07-01', '12:00:00')
    const update = { reference: 'HW-4', number: 2, at: happened }
    const { documents } = await import('#aws/core/dynamodb.ts')
    const key = { part: 'day#2026-07-01', sort: `${happened}#HW-4-2` }
    await documents.send(new PutCommand({ TableName: 'open311', Item: { ...key, ...update } }))
    for (const day of ['07-02', '07-03'])
      await store.putUpdate({ ...update, at: at(day, '12:00:00') }, happened)
    expect(
      await store.updates({ from: at('06-30', '00:00:00'), to: at('07-04', '00:00:00'), limit: 9 }),
    ).toMatchObject([update])
  })
})
