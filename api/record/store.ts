import { shardOf } from './append.ts'
import type { Item, Store } from './item.ts'
import type { Shelf } from './shelf.ts'
import { bytesOf, join, type Laid, split, turned, unnamed, volumeKey } from './volumes.ts'

/** What tells one kind of item from another. */
export interface Kind<T extends Item> {
  readonly idOf: (item: T) => string
  /** Lists whose beginnings may go into volumes; `history` is one of them. */
  readonly lists: readonly (keyof T & string)[]
  /** From how many bytes on an item makes room first. DynamoDB takes 400 KB; the rest is for what one change adds. */
  readonly turnAt?: number
  /** Under how many bytes it would make no room worth a volume. */
  readonly leastMoved?: number
  /** False where no queue is given its events: none waits for that. */
  readonly handsOn?: boolean
}

const turnAt = 256 * 1024

/** Reads of an item and its volumes that met a change in between, more often than chance. */
const attempts = 8

/**
 * Items and their volumes on a shelf. Every change is one conditional write of the item; that write alone makes it true.
 *
 * An item that nears its size makes room before it changes: the beginnings of its lists are written to its next volume,
 * then the item without them, naming the volume by its hash, in a conditional write of its own. Stopped between the two,
 * the volume lies there unnamed and the item is whole as it was; whoever comes next writes the volume again, the same
 * one from the same version, or its own over one from an older version. A volume that an item names is never written
 * over: to be newer it would have to be moved out of a later version, and every later version has given its number
 * away. Where two would write different volumes from one version, whoever comes second writes the item unchanged: then
 * the first can no longer name its own, and both start again.
 *
 * What is erased or changed inside a volume goes into a new one in the same way; the old one is deleted before the
 * item's events leave (`drop`), with whatever else lies beside it unnamed.
 */
export function recordStore<T extends Item>(
  shelf: Shelf<T>,
  kind: Kind<T>,
  now = () => new Date(),
): Store<T> & { room(id: string): Promise<void> } {
  const { idOf, lists } = kind

  async function get(id: string): Promise<T | undefined> {
    for (let attempt = 0; attempt < attempts; attempt++) {
      const head = await shelf.get(id)
      if (!head?.volumes?.length) return head
      const volumes = await Promise.all(head.volumes.map(({ number }) => shelf.volume(volumeKey(id, number))))
      const whole = join(head, volumes)
      if (whole) return whole
    }
    throw new Error('A volume is not there, or not the one that its item names')
  }

  /** Writes the item unchanged, so that nobody who read it before can write it. */
  async function touch(id: string, version: number): Promise<void> {
    const head = await shelf.get(id)
    if (head?.version === version) await shelf.replace(id, { ...head, version: version + 1 }, version)
  }

  /** Lays the volumes, lowest number first; false when another writer of the same version was quicker. */
  async function layAll(id: string, laid: readonly Laid[], version: number): Promise<boolean> {
    for (const { number, volume } of laid) {
      if (await shelf.lay(volumeKey(id, number), volume)) continue
      await touch(id, version)
      return false
    }
    return true
  }

  /** Makes room in the stored item; false where there is none to make. */
  async function makeRoom(id: string, version: number): Promise<boolean> {
    const head = await shelf.get(id)
    if (head?.version !== version) return true
    const next = turned(id, head, lists, kind.leastMoved, kind.handsOn)
    if (!next) return false
    if (await layAll(id, next.laid, version)) await shelf.replace(id, next.head, version)
    return true
  }

  return {
    get,
    /** Makes room in an item, where what may leave it is worth a volume. Safe to repeat and to cut off. */
    async room(id) {
      const head = await shelf.get(id)
      if (head) await makeRoom(id, head.version)
    },
    async create(item) {
      const id = idOf(item)
      if (await shelf.create(id, item)) return undefined
      const taken = await get(id)
      if (!taken) throw new Error('An item went away while it was being repeated')
      return taken
    },
    async save(item, version) {
      const id = idOf(item)
      const { head, laid } = split(id, item, lists, version)
      if (bytesOf(head) > (kind.turnAt ?? turnAt) && (await makeRoom(id, version))) return false
      if (!(await layAll(id, laid, version))) return false
      const { pending = shardOf(id), pendingSince = now().toISOString() } = head
      return shelf.replace(id, head.dropping ? { ...head, pending, pendingSince } : head, version)
    },
    async drop(item) {
      const id = idOf(item)
      const { numbers, next } = unnamed(item)
      for (const number of numbers) await shelf.remove(volumeKey(id, number), item.version)
      for (let number = next; await shelf.volume(volumeKey(id, number)); number++)
        await shelf.remove(volumeKey(id, number), item.version)
    },
  }
}
