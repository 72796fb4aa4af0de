import { change } from '../change.ts'
import type { Store } from '../item.ts'
import type { Shelf } from '../shelf.ts'
import { recordStore } from '../store.ts'
import { MemoryShelf } from './memory.ts'
import { handedOn, keptAs, noted, type Thing, thing } from './thing.ts'

export const id = thing().id
export const text = (n: number) => `${n} ${'x'.repeat(60)}`

export const note = (store: Store<Thing>, n: number) =>
  change<Thing, number>(store, id, (item) => {
    if (!item) throw new Error('not there')
    return item.notes?.includes(text(n))
      ? { answer: 0 }
      : { save: handedOn(noted(item, text(n))), answer: item.version }
  })

/** Erased: every note is gone, and every event says only that it happened. */
const bare = (item: Thing): Thing => {
  const { notes: _, ...rest } = item
  return {
    ...rest,
    version: item.version + 1,
    history: item.history.map(({ cause: __, ...entry }) => entry),
    dropping: true,
  }
}
export const erase = (store: Store<Thing>) =>
  change<Thing, void>(store, id, (item) =>
    item && !item.dropping ? { save: bare(item), answer: undefined } : { answer: undefined },
  )

/** A thing with so many notes, and where it is kept. */
export async function world(notes: number) {
  const shelf = new MemoryShelf<Thing>()
  const store = recordStore(shelf, keptAs)
  await store.create(thing())
  for (let n = 1; n <= notes; n++) await note(store, n)
  return { shelf, store, whole: async () => (await store.get(id)) as Thing }
}

export const allOf = (notes: number) => Array.from({ length: notes }, (_, at) => text(at + 1))
export const bytes = (value: unknown) => JSON.stringify(value).length

export class Stopped extends Error {}

/** A shelf that dies before its nth write, or right after it: then its answer is lost. */
export function dying(shelf: MemoryShelf<Thing>, nth: number, when: 'before' | 'after'): Shelf<Thing> {
  let writes = 0
  const risky = async <T>(write: () => Promise<T>): Promise<T> => {
    writes++
    if (writes === nth && when === 'before') throw new Stopped()
    const answer = await write()
    if (writes === nth) throw new Stopped()
    return answer
  }
  return {
    get: (key) => shelf.get(key),
    volume: (key) => shelf.volume(key),
    create: (...asked) => risky(() => shelf.create(...asked)),
    replace: (...asked) => risky(() => shelf.replace(...asked)),
    lay: (...asked) => risky(() => shelf.lay(...asked)),
    remove: (...asked) => risky(() => shelf.remove(...asked)),
  }
}

/** The note at this place in other words, as somebody redacts it. */
const redacted = (item: Thing, place: number, words: string): Thing => ({
  ...item,
  version: item.version + 1,
  notes: (item.notes ?? []).map((one, at) => (at === place ? words : one)),
})
export const redact = (store: Store<Thing>, words: string) =>
  change<Thing, void>(store, id, (item) => ({ save: redacted(item as Thing, 0, words), answer: undefined }))

/** A shelf with something that happens in between, once, right before a volume is laid or the item is written. */
export function crossed(
  shelf: MemoryShelf<Thing>,
  at: 'lay' | 'replace',
  between: () => Promise<unknown>,
): Shelf<Thing> {
  let first = true
  const cross = async () => {
    if (first) {
      first = false
      await between()
    }
  }
  return {
    get: (key) => shelf.get(key),
    volume: (key) => shelf.volume(key),
    create: (...asked) => shelf.create(...asked),
    remove: (...asked) => shelf.remove(...asked),
    async replace(...asked) {
      if (at === 'replace') await cross()
      return shelf.replace(...asked)
    },
    async lay(...asked) {
      if (at === 'lay') await cross()
      return shelf.lay(...asked)
    },
  }
}
