import type { Item } from './item.ts'

export interface PendingStore {
  /** Ids of items with something pending since before this time, oldest first. */
  pendingBefore(time: string, limit: number): Promise<string[]>
}

export interface Sweeping<T extends Item> {
  readonly pending: PendingStore
  readonly get: (id: string) => Promise<T | undefined>
  /** Hands on what is pending; returns the ids of those that could not go. */
  readonly publish: (items: readonly T[]) => Promise<readonly string[]>
  readonly now: () => Date
  /** What these items are, in the plural, as the error says it. */
  readonly named: string
}

/** Younger events are on the fast path; the sweeper leaves them alone. */
const graceMs = 15_000
/** Items that are read and handed on together. */
const together = 25

/**
 * Hands on what the fast path lost, each item by itself. Returns how many had something pending; throws at the end when
 * some could not go, so that somebody looks.
 */
export async function sweep<T extends Item>(sweeping: Sweeping<T>, limit: number): Promise<number> {
  const { pending, get, publish, now, named } = sweeping
  const before = new Date(now().getTime() - graceMs).toISOString()
  const ids = await pending.pendingBefore(before, limit)
  const refused: string[] = []
  for (let at = 0; at < ids.length; at += together) {
    const found = await Promise.all(
      // What cannot be read now stays pending.
      ids.slice(at, at + together).map((id) => get(id).catch(() => void refused.push(id))),
    )
    refused.push(...(await publish(found.filter((item): item is Awaited<T> => Boolean(item)))))
  }
  if (refused.length > 0) throw new Error(`${refused.length} ${named} have events or files that could not go`)
  return ids.length
}
