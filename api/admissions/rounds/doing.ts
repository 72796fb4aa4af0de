import { causeOf, sameKey } from '#record/cause.ts'
import { change } from '#record/change.ts'
import type { Entry, Item, Store } from '#record/item.ts'
import { opening } from '#record/opening.ts'
import type { Person } from './application.ts'
import { done, type Outcome } from './refusal.ts'

/** Who does something, when, what they had seen, and the key by which a repeat is known. */
export interface Doing {
  readonly by: Person
  readonly at: Date
  readonly seen: number
  readonly key: string
  /** What was sent: the same key with another body is a mistake. */
  readonly body: unknown
}

/** An item after somebody did something to it; `entry` gets the cause by which a repeat is known. */
export type Decide<T> = (item: T, cause: string) => Outcome<T> | Promise<Outcome<T>>

/** By what a repeat of it is known: the key, what was sent, and who sent it. */
export const causeOfDoing = ({ by, key, body }: Pick<Doing, 'by' | 'key' | 'body'>): string =>
  causeOf('round', key, { body, by: by.id })

/**
 * Does one thing to one item in one conditional write, on what was seen of it: an act on an older version is refused with
 * `changed`. The same key with the same body is done once, and answered as the item stands by then. `fresh` makes the item
 * where there is none yet; without it there is nothing to do something to. `seenOf`: what of the item has to be as it was seen.
 */
export function doOnce<T extends Item & { readonly history: readonly Entry[] }>(
  store: Pick<Store<T>, 'get' | 'save' | 'create'>,
  id: string,
  doing: Doing,
  decide: Decide<T>,
  fresh?: () => T,
  seenOf = ({ version }: T): number => version,
): Promise<Outcome<T>> {
  const cause = causeOfDoing(doing)
  return change<T, Outcome<T>>(opening(store), id, async (kept) => {
    const item = kept ?? fresh?.()
    if (!item) return { answer: { kind: 'not-found' } }
    const before = item.history.find((entry) => sameKey(entry.cause, cause))
    if (before) return { answer: before.cause === cause ? done(item) : { kind: 'key-reused' } }
    if (seenOf(item) !== doing.seen) return { answer: { kind: 'changed' } }
    const outcome = await decide(item, cause)
    return outcome.kind === 'done' ? { save: outcome.item, answer: outcome } : { answer: outcome }
  })
}
