import { describe, expect, it } from 'vitest'
import { change } from './change.ts'
import type { Volume } from './shelf.ts'
import { recordStore } from './store.ts'
import { keptAs, noted, type Thing } from './testing/thing.ts'
import { allOf, bytes, dying, erase, id, note, Stopped, text, world } from './testing/world.ts'
import { volumeKey } from './volumes.ts'

describe('an item that nears its size', () => {
  it('goes on in volumes, takes all that comes, and is read as one', async () => {
    const { shelf, whole } = await world(40)
    const item = await whole()
    expect(item.notes).toEqual(allOf(40))
    expect(item.history.map(({ number }) => number)).toEqual(Array.from({ length: 41 }, (_, at) => at + 1))
    expect(shelf.volumes.size).toBeGreaterThan(4)
    expect(bytes(shelf.items.get(id))).toBeLessThan(2500)
    for (const volume of shelf.volumes.values()) expect(bytes(volume)).toBeLessThan(2000)
  })

  it('begins each volume, and the item itself, with the hash of the volume before', async () => {
    const { shelf, whole } = await world(20)
    const { volumes = [] } = await whole()
    const found = volumes.map(({ number }) => shelf.volumes.get(volumeKey(id, number)))
    expect(found.map((volume) => volume?.before)).toEqual([
      '',
      ...volumes.slice(0, -1).map(({ hash }) => hash),
    ])
    expect(found.map((volume) => volume?.hash)).toEqual(volumes.map(({ hash }) => hash))
    expect(new Set(volumes.map(({ hash }) => hash)).size).toBe(volumes.length)
  })

  it('keeps in the item itself what was not handed on yet', async () => {
    const { store, shelf } = await world(0)
    for (let n = 1; n <= 10; n++)
      await change<Thing, void>(store, id, (item) => ({
        save: noted(item as Thing, text(n)),
        answer: undefined,
      }))
    const head = shelf.items.get(id)
    expect(head?.history.filter(({ queuedAt }) => !queuedAt)).toHaveLength(10)
    expect((await store.get(id))?.notes).toEqual(allOf(10))
  })

  it('is refused as broken when a volume is gone or another than its item names', async () => {
    const { shelf, whole } = await world(20)
    const [key, volume] = [...shelf.volumes][0] as [string, Volume]
    shelf.volumes.set(key, { ...volume, hash: 'another' })
    await expect(whole()).rejects.toThrow('A volume is not there')
    shelf.volumes.delete(key)
    await expect(whole()).rejects.toThrow('A volume is not there')
  })
})

describe('what is changed inside a volume', () => {
  it('is written anew beside the old, which goes with all else that is not named', async () => {
    const { shelf, store, whole } = await world(20)
    const before = [...shelf.volumes.keys()]
    shelf.volumes.set(volumeKey(id, before.length + 1), { from: 1, before: '', hash: 'orphan', lists: {} })
    await erase(store)
    expect(JSON.stringify(await whole())).not.toContain('xxx')
    expect(shelf.items.get(id)).toMatchObject({ dropping: true, pending: expect.any(String) })
    await store.drop(await whole())
    expect(JSON.stringify([...shelf.volumes])).not.toContain('xxx')
    const item = await whole()
    expect(item.history).toHaveLength(21)
    expect(shelf.volumes.size).toBe(item.volumes?.length)
    for (const key of before) expect(shelf.volumes.has(key)).toBe(false)
  })

  it('is written anew from there on where one entry alone is another', async () => {
    const { shelf, store, whole } = await world(20)
    const { volumes: [first, second] = [] } = await whole()
    const at = first?.takes.notes ?? 0
    await change<Thing, void>(store, id, (item) => ({
      save: {
        ...(item as Thing),
        version: (item as Thing).version + 1,
        notes: (item as Thing).notes?.map((one, place) => (place === at ? 'redacted' : one)) ?? [],
      },
      answer: undefined,
    }))
    const item = await whole()
    expect(item.notes).toEqual(allOf(20).map((one, place) => (place === at ? 'redacted' : one)))
    expect(item.volumes?.[0]).toEqual(first)
    expect(item.volumes?.[1]?.number).toBeGreaterThan(second?.number ?? 0)
    await store.drop(item)
    expect(shelf.volumes.size).toBe(item.volumes?.length)
    expect(await whole()).toEqual(item)
  })

  it('is never deleted by who saw the item before it was written', async () => {
    const { shelf, store, whole } = await world(20)
    const seen = await whole()
    for (let n = 21; n <= 30; n++) await note(store, n)
    expect((await whole()).volumes?.length).toBeGreaterThan(seen.volumes?.length ?? 0)
    await store.drop(seen)
    expect((await whole()).notes).toEqual(allOf(30))
    expect(shelf.volumes.size).toBe((await whole()).volumes?.length)
  })
})

describe('stopped at any write', () => {
  const acts = ['note', 'erase'] as const
  const points = acts.flatMap((act) =>
    (['before', 'after'] as const).flatMap((when) =>
      [1, 2, 3, 4, 5, 6, 7].map((nth) => ({ act, when, nth })),
    ),
  )

  it.each(points)(
    '$act, $when write $nth: nothing is lost, and the next comes through',
    async ({ act, when, nth }) => {
      // Each number of notes stops another step: some before the item makes room, some while it does.
      for (let notes = 10; notes < 16; notes++) {
        const { shelf, store, whole } = await world(notes)
        const fragile = recordStore(dying(shelf, nth, when), keptAs)
        const doing = act === 'note' ? note(fragile, notes + 1) : erase(fragile)
        await doing.catch((error) => expect(error).toBeInstanceOf(Stopped))
        const between = await whole()
        if (act === 'note') expect(between.notes?.slice(0, notes)).toEqual(allOf(notes))
        else expect([notes, undefined]).toContain(between.notes?.length)

        if (act === 'note') await note(store, notes + 1)
        else await erase(store)
        const item = await whole()
        expect(item.notes).toEqual(act === 'note' ? allOf(notes + 1) : undefined)
        expect(item.history).toHaveLength(notes + (act === 'note' ? 2 : 1))
        if (act === 'erase') {
          await store.drop(item)
          expect(JSON.stringify([...shelf.volumes, ...shelf.items])).not.toContain('xxx')
          expect(shelf.volumes.size).toBe(item.volumes?.length)
        }
      }
    },
  )

  it.each([1, 2, 3, 4, 5, 6])('drop, at delete %i: the next deletes the rest', async (nth) => {
    const { shelf, store, whole } = await world(30)
    await erase(store)
    await expect(recordStore(dying(shelf, nth, 'before'), keptAs).drop(await whole())).rejects.toThrow(
      Stopped,
    )
    await store.drop(await whole())
    expect(shelf.volumes.size).toBe((await whole()).volumes?.length)
  })
})
