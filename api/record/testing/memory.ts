import type { Item } from '../item.ts'
import type { Shelf, Volume } from '../shelf.ts'

/**
 * The value for everybody who asks, for good: a table gives each a copy of their own, which takes a test far longer, and who
 * changes what they were given is stopped here instead.
 */
function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value
  for (const part of Object.values(value)) frozen(part)
  return Object.freeze(value)
}

/** The double of a table: the same promises, kept in maps. `writes` counts writes that went through. */
export class MemoryShelf<T extends Item> implements Shelf<T> {
  readonly items: Map<string, T>
  readonly volumes = new Map<string, Volume>()
  writes = 0

  constructor(items = new Map<string, T>()) {
    this.items = items
  }

  async get(key: string) {
    return this.items.get(key)
  }

  async many(keys: readonly string[]) {
    return keys.map((key) => this.items.get(key))
  }

  async create(key: string, item: T) {
    return !this.items.has(key) && this.#write(this.items, key, item)
  }

  async replace(key: string, item: T, version: number) {
    return this.items.get(key)?.version === version && this.#write(this.items, key, item)
  }

  async volume(key: string) {
    return this.volumes.get(key)
  }

  async lay(key: string, volume: Volume) {
    const there = this.volumes.get(key)
    const gives =
      !there || there.from < volume.from || (there.from === volume.from && there.hash === volume.hash)
    return gives && this.#write(this.volumes, key, volume)
  }

  async remove(key: string, from: number) {
    const there = this.volumes.get(key)
    if (there && there.from < from) this.volumes.delete(key)
  }

  #write<V>(map: Map<string, V>, key: string, value: V): true {
    this.writes++
    map.set(key, frozen(value))
    return true
  }
}
