import { unqueued } from './append.ts'
import type { Item, Store } from './item.ts'

/** What every event says of itself: the id of its item, and its number in it. */
export interface Event {
  readonly subject: string
  readonly sequence: string
}

export interface Topic<E extends Event> {
  /** Hands events on in the given order. Returns those that were refused, none when all went. */
  publish(events: readonly E[]): Promise<readonly E[]>
}

/** `ready`: as the item goes on, with what `markQueued` writes beside the marks. `held`: what is to leave has to wait. */
export type Prepared<T, More> =
  | { readonly kind: 'ready'; readonly item: T; readonly more: More }
  | { readonly kind: 'held'; readonly item: T }

export interface Publishing<T extends Item, E extends Event, More> {
  readonly store: Pick<Store<T>, 'get' | 'drop'> & {
    /** Marks events as handed on, and volumes as dropped; false when the item's stored version is another by now. */
    markQueued(item: T, numbers: readonly number[], at: string, more: More): Promise<boolean>
  }
  readonly topic: Topic<E>
  readonly idOf: (item: T) => string
  /** What has to be done before the item's events leave. Never throws. */
  readonly prepare: (item: T) => Promise<Prepared<T, More>>
  /** These entries as they are told outside. The same entry always makes the same event. */
  readonly eventsOf: (item: T, entries: readonly T['history'][number][]) => Promise<readonly E[]>
  readonly now: () => Date
}

/** What the log says: enough to find it, nothing that somebody wrote. */
function logFailure(event: string, reference: string, error: unknown): void {
  const name = error instanceof Error ? error.name : 'unknown'
  console.error(JSON.stringify({ level: 'error', event, reference, name }))
}

type Refused = { readonly id: string; readonly number: number }

const refusedOf = ({ subject, sequence }: Event): Refused => ({ id: subject, number: Number(sequence) })

/** Hands them on together; where that fails each by itself, so that one takes no other along. Returns what was refused. */
async function handOn<T extends Item, E extends Event, More>(
  publishing: Publishing<T, E, More>,
  items: readonly T[],
): Promise<Refused[]> {
  try {
    const events = await Promise.all(items.map((item) => publishing.eventsOf(item, unqueued(item))))
    return (await publishing.topic.publish(events.flat())).map(refusedOf)
  } catch (error) {
    if (items.length > 1) {
      const refused: Refused[] = []
      for (const item of items) refused.push(...(await handOn(publishing, [item])))
      return refused
    }
    const [one] = items
    if (!one) throw error
    const id = publishing.idOf(one)
    logFailure('publish-failed', id, error)
    return unqueued(one).map(({ number }) => ({ id, number }))
  }
}

async function mark<T extends Item, E extends Event, More>(
  { store, idOf, now }: Publishing<T, E, More>,
  seen: T,
  numbers: readonly number[],
  more: More,
): Promise<void> {
  const at = now().toISOString()
  let item: T | undefined = seen
  for (let attempt = 0; item && attempt < 12; attempt++) {
    // Written anew since: what that left behind is deleted too, before the mark says so.
    if (attempt > 0 && item.dropping) await store.drop(item)
    const unmarked: number[] = unqueued(item)
      .map((entry) => entry.number)
      .filter((number) => numbers.includes(number))
    if (unmarked.length === 0 && !item.dropping) return
    if (await store.markQueued(item, unmarked, at, more)) return
    item = await store.get(idOf(seen))
  }
}

/** Deletes what the item names no more, then does what else has to be done before its events leave. */
async function prepared<T extends Item, E extends Event, More>(
  { store, prepare, idOf }: Publishing<T, E, More>,
  item: T,
): Promise<Prepared<T, More>> {
  try {
    if (item.dropping) await store.drop(item)
    return await prepare(item)
  } catch (error) {
    logFailure('prepare-failed', idOf(item), error)
    return { kind: 'held', item }
  }
}

/**
 * Hands on every event of these items that was not handed on yet, then marks it so. What is handed on twice has the same
 * id and number. Returns the ids of those that were refused, to be tried again; each stands for itself alone, whether
 * its preparation, its events or its mark fail.
 */
export async function publish<T extends Item, E extends Event, More>(
  publishing: Publishing<T, E, More>,
  items: readonly T[],
): Promise<string[]> {
  const { idOf } = publishing
  const due = items.filter((item) => unqueued(item).length > 0 || item.dropping)
  const all = await Promise.all(due.map((item) => prepared(publishing, item)))
  const ready = all.filter((one) => one.kind === 'ready')
  const refused = new Map<string, number>()
  for (const { kind, item } of all) if (kind === 'held') refused.set(idOf(item), 0)
  for (const { id, number } of await handOn(
    publishing,
    ready.map(({ item }) => item),
  ))
    refused.set(id, Math.min(number, refused.get(id) ?? number))
  await Promise.all(
    ready.map(async ({ item, more }) => {
      const before = refused.get(idOf(item)) ?? Number.POSITIVE_INFINITY
      const numbers = unqueued(item).map((entry) => entry.number)
      const gone = numbers.filter((number) => number < before)
      await mark(publishing, item, gone, more).catch((error) => {
        logFailure('mark-failed', idOf(item), error)
        refused.set(idOf(item), before)
      })
    }),
  )
  return [...refused.keys()]
}
