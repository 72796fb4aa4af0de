import { describe, expect, it } from 'vitest'
import { eventType } from '#contract/requests/event-type.ts'
import { advance } from './advance.ts'
import { append, causedBy, type Happening, unqueued, unseen } from './append.ts'
import { causeOf, sameKey } from './cause.ts'
import { change } from './change.ts'
import type { Entry } from './item.ts'
import { type Event, publish } from './publish.ts'
import { recordStore } from './store.ts'
import { sweep } from './sweep.ts'
import { given, having } from './testing/given.ts'
import { MemoryShelf } from './testing/memory.ts'
import { happening, keptAs, type Thing, thing } from './testing/thing.ts'

const next = (item: Thing, one: Happening<Entry>) => append(item.id, item, one)

/** Notes the text once for each key, unless something happened that whoever acts has not seen. */
const note =
  (seen: number, key = 'k', text = 'a') =>
  (item: Thing) => {
    const cause = causeOf('note', key, text)
    const before = item.history.find((entry) => sameKey(entry.cause, cause))
    if (before) return { kind: before.cause === cause ? 'repeated' : 'key-reused' }
    const since = unseen(item, seen, (type) => type === 'noted')
    return since.length > 0 ? { kind: 'changed', since } : next(item, happening('noted', cause))
  }

describe('an act', () => {
  it('brings the next event', () => {
    given(thing())
      .when(note(1))
      .thenEvents([{ type: 'noted' }])
  })

  it('is refused where whoever acts has not seen all, harmless events aside', () => {
    const moved = having(thing(), next, [happening('noted'), happening('moved')])
    given(moved)
      .when(note(2))
      .thenRefusal({ kind: 'changed', since: [expect.objectContaining({ type: 'moved' })] })
    given(having(thing(), next, [happening('noted')]))
      .when(note(1))
      .thenEvents([{ type: 'noted' }])
  })

  it('happens once for each key, and another under the same key is told so', () => {
    const done = having(thing(), next, [happening('noted', causeOf('note', 'k', 'a'))])
    given(done).when(note(1)).thenRefusal({ kind: 'repeated' })
    given(done)
      .when(note(1, 'k', 'b'))
      .thenRefusal({ kind: 'key-reused' })
    given(done)
      .when(note(1, 'l'))
      .thenEvents([{ type: 'noted' }])
  })
})

async function world() {
  const shelf = new MemoryShelf<Thing>()
  const store = recordStore(shelf, keptAs)
  await store.create(thing())
  return { shelf, store, id: thing().id }
}

describe('change', () => {
  it('decides anew on what somebody else wrote in between', async () => {
    const { store, id } = await world()
    const seen: number[] = []
    const answer = await change<Thing, string>(store, id, async (item) => {
      if (!item) return { answer: 'not there' }
      seen.push(item.version)
      // Somebody else, once: what the first look allowed is decided on what stands there now.
      if (seen.length === 1) await store.save(next(item, happening('closed')), item.version)
      return item.history.some(({ type }) => type === 'closed')
        ? { answer: 'closed meanwhile' }
        : { save: next(item, happening('noted')), answer: 'noted' }
    })
    expect([answer, seen]).toEqual(['closed meanwhile', [1, 2]])
    expect((await store.get(id))?.history.map(({ type }) => type)).toEqual(['begun', 'closed'])
  })

  it('gives up when it never gets through', async () => {
    const save = async () => false
    const asked = change<Thing, void>({ get: async () => thing(), save }, 'A', () => ({
      save: thing(),
      answer: undefined,
    }))
    await expect(asked).rejects.toThrow('Too many writers')
  })

  it('writes each of many that are sent at once', async () => {
    const { store, id } = await world()
    const answers = await Promise.all(
      Array.from({ length: 6 }, (_, n) => advance(store, id, happening('noted', `n${n}`), next)),
    )
    expect(answers.map(({ kind }) => kind)).toEqual(Array(6).fill('advanced'))
    expect((await store.get(id))?.history.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7])
    expect((await advance(store, id, happening('noted', 'n3'), next)).kind).toBe('repeated')
    expect((await advance(store, 'other', happening('noted'), next)).kind).toBe('not-found')
    expect((await advance(store, id, happening('noted'), () => undefined)).kind).toBe('not-now')
    expect(causedBy((await store.get(id))?.history ?? [], undefined)).toBeUndefined()
  })
})

describe('publish', () => {
  const told = (item: Thing, entries: readonly Entry[]): Event[] =>
    entries.map(({ number }) => ({ subject: item.id, sequence: String(number) }))

  async function publishing() {
    const { shelf, store, id } = await world()
    await advance(store, id, happening('noted'), next)
    const sent: string[] = []
    const ports = {
      store: {
        get: store.get,
        drop: store.drop,
        async markQueued(item: Thing, numbers: readonly number[], at: string) {
          const { dropping: _, ...stored } = shelf.items.get(item.id) as Thing
          if (stored.version !== item.version) return false
          const history = stored.history.map((one) =>
            numbers.includes(one.number) ? { ...one, queuedAt: at } : one,
          )
          return shelf.replace(item.id, { ...stored, version: stored.version + 1, history }, item.version)
        },
      },
      topic: {
        async publish(events: readonly Event[]) {
          sent.push(...events.map(({ subject, sequence }) => `${subject}/${sequence}`))
          return [] as Event[]
        },
      },
      idOf: ({ id }: Thing) => id,
      prepare: async (item: Thing) => ({ kind: 'ready' as const, item, more: undefined }),
      eventsOf: async (item: Thing, entries: readonly Entry[]) => told(item, entries),
      now: () => new Date('2026-03-02T12:01:00.000Z'),
    }
    return { shelf, store, id, ports, sent, item: () => shelf.items.get(id) as Thing }
  }

  it('hands on what was not handed on, once, and marks it', async () => {
    const { ports, sent, item, id } = await publishing()
    expect(await publish(ports, [item()])).toEqual([])
    expect(await publish(ports, [item()])).toEqual([])
    expect(sent).toEqual([`${id}/2`])
    expect(unqueued(item())).toEqual([])
  })

  it('deletes unnamed volumes before events leave, also those of a change that came in between', async () => {
    const { ports, shelf, item, id, sent } = await publishing()
    const orphan = { from: 0, before: '', hash: 'x', lists: { notes: ['old'] } }
    shelf.volumes.set(`${id}#1`, orphan)
    const seen = { ...item(), dropping: true as const }
    shelf.items.set(id, { ...seen, version: seen.version + 1 })
    expect(
      await publish({ ...ports, store: { ...ports.store, drop: () => Promise.reject(new Error('no')) } }, [
        seen,
      ]),
    ).toEqual([id])
    expect(sent).toEqual([])
    expect(await publish(ports, [seen])).toEqual([])
    expect([shelf.volumes.size, sent, item().dropping]).toEqual([0, [`${id}/2`], undefined])
    // Nothing to tell, and still to delete: it is looked at for that alone.
    shelf.volumes.set(`${id}#1`, orphan)
    shelf.items.set(id, { ...item(), dropping: true })
    expect(await publish(ports, [item()])).toEqual([])
    expect([shelf.volumes.size, sent.length, item().dropping]).toEqual([0, 1, undefined])
  })

  it('is told by the sweep what could not be read or sent', async () => {
    const { ports, item, id, store } = await publishing()
    const sweeping = {
      pending: { pendingBefore: async () => [id, 'other'] },
      get: (asked: string) => (asked === id ? store.get(asked) : Promise.reject(new Error('not now'))),
      publish: (items: readonly Thing[]) => publish(ports, items),
      now: ports.now,
      named: 'things',
    }
    await expect(sweep(sweeping, 10)).rejects.toThrow('1 things have events or files that could not go')
    expect(unqueued(item())).toEqual([])
  })
})

it('names events by their domain', () => {
  expect(eventType('fostering', 'approved')).toBe('shire.fostering.approved.v1')
})
