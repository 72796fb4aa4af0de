import { hashOf } from './canonical.ts'
import { hashOfLast } from './chain.ts'
import { change } from './change.ts'
import type { Entry, Item, Store } from './item.ts'

interface Changing extends Entry {
  readonly change: Readonly<Record<string, unknown>>
}

/** A history with each event as `bare` leaves it, chained anew, and the values that come of it. */
export function rewritten<E extends Changing>(history: readonly E[], bare: (entry: E) => E) {
  const values: Record<string, unknown> = {}
  const all: E[] = []
  for (const entry of history) {
    const next = bare(entry)
    for (const [name, value] of Object.entries(next.change)) {
      if (value === null) delete values[name]
      else values[name] = value
    }
    all.push({ ...next, before: hashOfLast(all), after: hashOf({ ...values }) })
  }
  return { history: all, values }
}

/** Deletes volumes that hold what was taken out, then says that it is done. Safe to repeat. */
export async function dropOld<T extends Item>(
  store: Pick<Store<T>, 'get' | 'save' | 'drop'>,
  id: string,
): Promise<void> {
  const before = await store.get(id)
  if (!before?.dropping) return
  await store.drop(before)
  await change<T, undefined>(store, id, (kept) => {
    // Somebody took out more of it meanwhile.
    if (!kept?.dropping || kept.version !== before.version) return { answer: undefined }
    const { dropping: _, ...rest } = kept
    return { save: { ...(rest as T), version: kept.version + 1 }, answer: undefined }
  })
}
