import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { startTables } from '#aws/testing/tables.ts'
import { shardOf, unqueued } from '#record/append.ts'
import type { Shelf, Volume } from '#record/shelf.ts'
import { change } from '#requests/life/advance.ts'
import { append } from '#requests/life/history.ts'
import type { ServiceRequest } from '#requests/life/model.ts'
import type { RequestStore } from '#requests/life/ports.ts'
import { submit } from '#requests/life/submit.ts'
import { at, key, pothole, submitPorts } from '#requests/testing/fixtures.ts'
import { MemoryRequests } from '#requests/testing/memory.ts'

type RequestShelf = Shelf<ServiceRequest>

let stop: () => Promise<void>
let real: { store: RequestStore; shelf: RequestShelf }
beforeAll(async () => {
  const indexes = [{ name: 'pending', keys: ['pending', 'pendingSince'] as const }]
  const tables = await startTables([{ name: 'requests', partitionKey: 'reference', indexes }])
  stop = tables.stop
  const store = (await import('./requests-table.ts')).requestsTable('requests')
  real = { store, shelf: (await import('./shelf.ts')).shelf('requests', 'reference') }
})
afterAll(() => stop())

const double = new MemoryRequests()
const both = [
  {
    name: 'the double',
    made: () => ({ store: double as RequestStore, shelf: double.shelf as RequestShelf }),
  },
  { name: 'the table', made: () => real },
]
let sent = 0
const volume = (from: number, hash = 'a'): Volume => ({
  from,
  hash,
  before: '',
  lists: { notes: [{ text: hash }] },
})

/** What everything that is built on the store goes by: the double and the real table keep the same promises. */
describe.each(both)('$name of requests', ({ made }) => {
  let store: RequestStore
  let shelf: RequestShelf
  let request: ServiceRequest
  const now = async () => (await store.get(request.reference)) as ServiceRequest

  beforeEach(async () => {
    ;({ store, shelf } = made())
    const answer = await submit({ ...submitPorts(), requests: store }, pothole(), key(++sent))
    if (answer.kind !== 'accepted') throw new Error(answer.kind)
    request = (await store.get(answer.receipt.reference)) as ServiceRequest
  })

  it('keeps what was created, and gives back what has the reference already', async () => {
    expect(await store.create({ ...request, state: 'closed' })).toEqual(request)
    expect(await now()).toEqual(request)
    expect(await store.get('HW-0000-0000')).toBeUndefined()
  })

  it('replaces the version that was seen, and no other', async () => {
    const next = { ...request, version: 2, team: 'north' }
    expect(await store.save(next, 1)).toBe(true)
    expect(await store.save({ ...next, team: 'south' }, 1)).toBe(false)
    expect(await now()).toEqual(next)
    expect(await store.save({ ...next, reference: 'HW-0000-0000' }, 2)).toBe(false)
    expect(await store.get('HW-0000-0000')).toBeUndefined()
  })

  it('of many that write at once from one look lets one through', async () => {
    const all = ['a', 'b', 'c', 'd'].map((team) => store.save({ ...request, version: 2, team }, 1))
    expect((await Promise.all(all)).filter(Boolean)).toHaveLength(1)
  })

  it('marks what was handed on and is no longer pending, and what lacks a file', async () => {
    const evidence = [{ id: 'A' }, { id: 'B' }]
    const happening = { at: at.toISOString(), by: 'Highways' }
    const taken = append({ ...request, evidence }, { type: 'acknowledged', ...happening }) as ServiceRequest
    expect(await store.save(taken, 1)).toBe(true)
    expect(await store.markQueued(request, [1], 'then')).toBe(false)
    expect(await store.markQueued(await now(), [1], 'then', ['B'])).toBe(true)
    expect(await now()).toMatchObject({ version: 3, pending: shardOf(request.reference) })
    expect((await now()).evidence).toEqual([{ id: 'A' }, { id: 'B', missing: true }])
    expect(await store.markQueued(await now(), [2], 'later')).toBe(true)
    expect((await now()).history.map(({ queuedAt }) => queuedAt)).toEqual(['then', 'later'])
    expect(await now()).not.toHaveProperty('pending')
    expect(await now()).not.toHaveProperty('pendingSince')
  })

  it('lays a volume over an older one and over the same, and over no other', async () => {
    const key = `${request.reference}#1`
    expect(await shelf.volume(key)).toBeUndefined()
    expect(await shelf.lay(key, volume(3))).toBe(true)
    expect(await shelf.lay(key, volume(3))).toBe(true)
    expect(await shelf.lay(key, volume(3, 'b'))).toBe(false)
    expect(await shelf.lay(key, volume(2, 'b'))).toBe(false)
    expect(await shelf.volume(key)).toEqual(volume(3))
    expect(await shelf.lay(key, volume(4, 'b'))).toBe(true)
    expect(await shelf.volume(key)).toEqual(volume(4, 'b'))
  })

  it('removes a volume that is older, and no other', async () => {
    const key = `${request.reference}#1`
    await shelf.remove(key, 9)
    await shelf.lay(key, volume(3))
    await shelf.remove(key, 3)
    expect(await shelf.volume(key)).toEqual(volume(3))
    await shelf.remove(key, 4)
    expect(await shelf.volume(key)).toBeUndefined()
  })

  it('goes on in volumes, marks what is in the item itself, and forgets what was in them', async () => {
    const note = (n: number) => `${n} ${'é'.repeat(3000)}`
    const acknowledged = { type: 'acknowledged', at: at.toISOString(), by: 'Highways' } as const
    await store.save(append(request, acknowledged) as ServiceRequest, 1)
    for (let n = 1; n <= 120; n++) {
      await change<void>(store, request.reference, (one) => ({
        save: append(one as ServiceRequest, {
          ...{ type: 'inspected', at: at.toISOString(), by: 'Highways', note: note(n) },
        }) as ServiceRequest,
        answer: undefined,
      }))
      const whole = await now()
      expect(
        await store.markQueued(
          whole,
          unqueued(whole).map(({ number }) => number),
          'then',
        ),
      ).toBe(true)
    }
    const whole = await now()
    expect(whole.volumes?.length).toBeGreaterThan(1)
    expect(whole.history.slice(2).map((entry) => entry.note)).toEqual(
      Array.from({ length: 120 }, (_, n) => note(n + 1)),
    )
    expect(whole.history.every(({ queuedAt }) => queuedAt)).toBe(true)
    expect((await shelf.get(request.reference))?.history.length).toBeLessThan(60)
    expect(JSON.stringify(await shelf.get(request.reference)).length).toBeLessThan(256 * 1024)

    const history = whole.history.map(({ note: _, ...entry }) => entry)
    expect(await store.save({ ...whole, history, version: whole.version + 1 }, whole.version)).toBe(true)
    const bare = await now()
    expect(bare).toMatchObject({ dropping: true, history, pending: shardOf(request.reference) })
    await store.drop(bare)
    for (const { number } of whole.volumes ?? [])
      expect(await shelf.volume(`${request.reference}#${number}`)).toBeUndefined()
    expect(await store.markQueued(bare, [], 'then')).toBe(true)
    expect(await now()).not.toHaveProperty('dropping')
    expect(await now()).not.toHaveProperty('pending')
    expect((await now()).history).toEqual(history)
  })
})
