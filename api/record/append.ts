import type { Entry, Item } from './item.ts'

/** How many partitions the index of pending items has, so that no single one takes every write. */
export const pendingShards = ['p0', 'p1', 'p2', 'p3'] as const

/** The shard of an item: spread by the last symbols of its id, which a hash made. */
export const shardOf = (id: string): string =>
  pendingShards[(id.codePointAt(id.length - 2) ?? 0) % pendingShards.length] as string

/** An event before it has its number. */
export type Happening<E extends Entry = Entry> = Omit<E, 'number' | 'queuedAt' | 'before'>

/** The item after the event: the event with the next number, the version counted on, and marked as pending. */
export function append<T extends Item>(id: string, item: T, happening: Happening<T['history'][number]>): T {
  return {
    ...item,
    version: item.version + 1,
    history: [...item.history, { ...happening, number: item.history.length + 1 }],
    pending: shardOf(id),
    pendingSince: item.pendingSince ?? happening.at,
  }
}

/** The event that this cause has brought already, so that a repeat has no effect. */
export const causedBy = <E extends Entry>(history: readonly E[], cause: string | undefined): E | undefined =>
  cause === undefined ? undefined : history.find((entry) => entry.cause === cause)

/** Events that were not handed on yet, in order. */
export const unqueued = <E extends Entry>({ history }: { readonly history: readonly E[] }): E[] =>
  history.filter((entry) => !entry.queuedAt)

/** Harmless ones aside, what happened since whoever acts looked last, at event `seen`. */
export const unseen = <E extends Entry>(
  { history }: { readonly history: readonly E[] },
  seen: number,
  isHarmless: (type: E['type']) => boolean,
): E[] => history.filter(({ number, type }) => number > seen && !isHarmless(type))
