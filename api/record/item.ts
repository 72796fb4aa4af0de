/** Something that happened to an item, numbered from 1 without gaps. Times are ISO 8601 in UTC. */
export interface Entry {
  readonly number: number
  readonly type: string
  readonly at: string
  /** Names what caused it, so that a repeat has no effect. */
  readonly cause?: string
  /** When it was handed to the topic; missing until then. */
  readonly queuedAt?: string
  /** Where the history is a chain: hash of the entry before, see `chain`. */
  readonly before?: string
  /** Where something of it was erased since: its hash as it was written. Counts only where the chain itself says what was erased. */
  readonly seal?: string | undefined
}

/** A volume as the item names it: what was moved out of the item, in the order of its lists. */
export interface VolumeMark {
  /** Counts up for ever: a number that was given away is never given again. */
  readonly number: number
  /** Of what the volume holds and of the volume before it, see `volume`. */
  readonly hash: string
  /** How many entries of each list. */
  readonly takes: Readonly<Record<string, number>>
}

/** What every item has that this core writes: one item, and every change of it one conditional write on `version`. */
export interface Item {
  /** Counts writes. The number of the last event is the length of `history`. */
  readonly version: number
  readonly history: readonly Entry[]
  /** Shard of the index of items with events not yet handed on, or with volumes to delete; missing when there are none. */
  readonly pending?: string
  readonly pendingSince?: string
  /** Where the beginnings of its lists lie that no longer have room in it, oldest first. */
  readonly volumes?: readonly VolumeMark[]
  /** There: volumes that it no longer names are to be deleted before its next event leaves. */
  readonly dropping?: true
}

/** Where items are kept. Reads see every write before them, and the whole item with all its volumes. */
export interface Store<T extends Item> {
  get(id: string): Promise<T | undefined>
  /** Writes a new item, or returns the one that is there already. */
  create(item: T): Promise<T | undefined>
  /**
   * Replaces the item if its stored version is still `version`; false when it is not, and when the item had to make room
   * first: load it, decide and save again.
   */
  save(item: T, version: number): Promise<boolean>
  /** Deletes volumes that the item does not name. Safe to repeat. */
  drop(item: T): Promise<void>
}
