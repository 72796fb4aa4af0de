import { type Decide, type Doing, doOnce } from '#admissions/rounds/doing.ts'
import type { Outcome } from '#admissions/rounds/refusal.ts'
import type { Entry, Item, Store } from '#record/item.ts'

/**
 * Does one thing to one item in one conditional write. What was seen is the number of its last event: what is noted beside
 * the events, such as who was told, is in nobody’s way. The same key with the same body is done once.
 */
export const once = <T extends Item & { readonly history: readonly Entry[] }>(
  store: Pick<Store<T>, 'get' | 'save' | 'create'>,
  id: string,
  doing: Doing,
  decide: Decide<T>,
  fresh?: () => T,
): Promise<Outcome<T>> => doOnce(store, id, doing, decide, fresh, ({ history }) => history.length)
