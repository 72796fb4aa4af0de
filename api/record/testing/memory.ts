import type { Item } from '../item.ts'
import type { Shelf, Volume } from '../shelf.ts'

const copy = <T>(value: T): T => structuredClone(value)

/** The double of a table: the same promises, kept in maps. `writes` counts writes that went through. */
export class MemoryShelf<T extends Item> implements Shelf<T> {
  readonly items: Map<string, T>
  readonly volumes = new Map<string, Volume>()
  writes = 0

  constructor(items = new Map<string, T>()) {
    this.items = items
  }

  async get(key: string) {
    return copy(this.items.get(key))
  }

  async many(keys: readonly string[]) {
    return keys.map((key) => copy(this.items.get(key)))
  }

  async create(key: string, item: T) {
    return !this.items.has(key) && this.#write(this.items, key, item)
  }

  async replace(key: string, item: T, version: number) {
    return this.items.get(key)?.version === version && this.#write(this.items, key, item)
  }

  async volume(key: string) {
    return copy(this.volumes.get(key))
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
    map.set(key, copy(value))
    return true
  }
}
