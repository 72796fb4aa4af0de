import { causeOfDoing, type Decide, type Doing } from '#admissions/rounds/doing.ts'
import { done, type Outcome } from '#admissions/rounds/refusal.ts'
import { sameKey } from '#record/cause.ts'
import { change } from '#record/change.ts'
import type { Entry, Item, Store } from '#record/item.ts'
import { opening } from '#record/opening.ts'

/**
 * Does one thing to one item in one conditional write. What was seen is the number of its last event: what is noted beside
 * the events, such as who was told, is in nobody’s way. The same key with the same body is done once.
 */
export function once<T extends Item & { readonly history: readonly Entry[] }>(
  store: Pick<Store<T>, 'get' | 'save' | 'create'>,
  id: string,
  doing: Doing,
  decide: Decide<T>,
  fresh?: () => T,
): Promise<Outcome<T>> {
  const cause = causeOfDoing(doing)
  return change<T, Outcome<T>>(opening(store), id, async (kept) => {
    const item = kept ?? fresh?.()
    if (!item) return { answer: { kind: 'not-found' } }
    const before = item.history.find((entry) => sameKey(entry.cause, cause))
    if (before) return { answer: before.cause === cause ? done(item) : { kind: 'key-reused' } }
    if (item.history.length !== doing.seen) return { answer: { kind: 'changed' } }
    const outcome = await decide(item, cause)
    return outcome.kind === 'done' ? { save: outcome.item, answer: outcome } : { answer: outcome }
  })
}
