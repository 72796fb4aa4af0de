import type { Item } from './item.ts'

/** What was moved out of an item that neared its size. `from`: the item's version that it was moved out of. */
export interface Volume {
  readonly from: number
  /** Of the volume before it; empty in the first. */
  readonly before: string
  readonly hash: string
  readonly lists: Readonly<Record<string, readonly unknown[]>>
}

/** A table as the core needs it: single items by key, each write conditional. */
export interface Shelf<T extends Item> {
  /** The item as it is stored, without what its volumes hold. */
  get(key: string): Promise<T | undefined>
  /** False when something has this key already. */
  create(key: string, item: T): Promise<boolean>
  /** False when the stored version is another. */
  replace(key: string, item: T, version: number): Promise<boolean>
  volume(key: string): Promise<Volume | undefined>
  /** Writes if there is none, an older one, or the same; false otherwise. Older: `from` is less. Same: `from` and `hash` are. */
  lay(key: string, volume: Volume): Promise<boolean>
  /** Deletes the volume if its `from` is less than this; does nothing otherwise. */
  remove(key: string, from: number): Promise<void>
}

/** A shelf that gives several items at once, without what their volumes hold: in the order of their keys. */
export interface Many<T extends Item> {
  many(keys: readonly string[]): Promise<(T | undefined)[]>
}
