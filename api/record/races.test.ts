import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Shelf } from './shelf.ts'
import { recordStore } from './store.ts'
import { handedOn, keptAs, noted, type Thing } from './testing/thing.ts'
import { allOf, crossed, dying, id, note, redact, Stopped, text, world } from './testing/world.ts'

describe('whoever is slow', () => {
  it.each(['lay', 'replace'] as const)(
    'to %s what makes room harms nothing that others did meanwhile',
    async (at) => {
      let crossings = 0
      for (let notes = 10; notes < 16; notes++) {
        const { shelf, store, whole } = await world(notes)
        const added: string[] = []
        const others = async () => {
          crossings++
          for (const n of [101, 102, 103, 104, 105, 106]) {
            await note(store, n)
            added.push(text(n))
          }
        }
        await note(recordStore(crossed(shelf, at, others), keptAs), notes + 1)
        expect([...((await whole()).notes ?? [])].sort()).toEqual([...allOf(notes + 1), ...added].sort())
      }
      expect(crossings).toBeGreaterThan(0)
    },
  )

  it.each(['lay', 'replace'] as const)(
    'to %s what was redacted comes through after who was quicker',
    async (at) => {
      const { shelf, store, whole } = await world(12)
      await redact(
        recordStore(
          crossed(shelf, at, () => redact(store, 'quicker')),
          keptAs,
        ),
        'slower',
      )
      const item = await whole()
      expect(item.notes).toEqual(['slower', ...allOf(12).slice(1)])
      await store.drop(item)
      expect(JSON.stringify([...shelf.volumes])).not.toContain('quicker')
      expect(shelf.volumes.size).toBe(item.volumes?.length)
    },
  )

  it('and died before the item named what it laid: others come through, and nothing of it is left', async () => {
    const { shelf, store, whole } = await world(12)
    const item = await whole()
    const fragile = recordStore(dying(shelf, (item.volumes?.length ?? 0) + 1, 'before'), keptAs)
    await expect(redact(fragile, 'died')).rejects.toThrow(Stopped)
    expect(JSON.stringify([...shelf.volumes])).toContain('died')
    await redact(store, 'alive')
    expect((await whole()).notes?.[0]).toBe('alive')
    await store.drop(await whole())
    expect(JSON.stringify([...shelf.volumes])).not.toContain('died')
  })
})

it('loses nothing that many wrote at once, however their steps cross and wherever some of them die', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.scheduler(),
      fc.array(fc.nat(12), { minLength: 2, maxLength: 5 }),
      async (s, deaths) => {
        const { shelf } = await world(9)
        const held = <T>(call: () => Promise<T>) => s.schedule(Promise.resolve()).then(call)
        const written: number[] = []
        const writers = deaths.map(async (death, writer) => {
          // Nought dies of nothing: the others before that many of their writes.
          const fragile = dying(shelf, death === 0 ? Number.POSITIVE_INFINITY : death, 'before')
          const crossing: Shelf<Thing> = {
            get: (key) => held(() => fragile.get(key)),
            volume: (key) => held(() => fragile.volume(key)),
            create: (...asked) => held(() => fragile.create(...asked)),
            replace: (...asked) => held(() => fragile.replace(...asked)),
            lay: (...asked) => held(() => fragile.lay(...asked)),
            remove: (...asked) => held(() => fragile.remove(...asked)),
          }
          const store = recordStore(crossing, keptAs)
          for (let n = 0; n < 4; n++) {
            const number = 100 + writer * 10 + n
            const item = await store.get(id)
            if (!item) throw new Error('not there')
            // No waiting here: whoever was beaten tries again at once, four times in all.
            if (await store.save(handedOn(noted(item, text(number))), item.version)) written.push(number)
          }
        })
        const all = Promise.allSettled(writers)
        await s.waitFor(all)
        const item = await recordStore(shelf, keptAs).get(id)
        expect([...(item?.notes ?? [])].sort()).toEqual([...allOf(9), ...written.map(text)].sort())
        expect(item?.history.map(({ number }) => number)).toEqual(
          Array.from({ length: written.length + 10 }, (_, at) => at + 1),
        )
        expect(item?.history.slice(1).map(({ cause }) => cause)).toEqual(item?.notes ?? [])
      },
    ),
    { numRuns: 300 },
  )
})
