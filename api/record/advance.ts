import { causedBy, type Happening } from './append.ts'
import { change } from './change.ts'
import type { Item, Store } from './item.ts'

export type Advanced<T> =
  | { readonly kind: 'advanced' | 'repeated'; readonly item: T }
  | { readonly kind: 'not-found' }
  | { readonly kind: 'not-now'; readonly item: T }

/** Adds an event, if `next` gives an item with it. The same `cause` again has no effect. */
export function advance<T extends Item>(
  store: Pick<Store<T>, 'get' | 'save'>,
  id: string,
  happening: Happening<T['history'][number]>,
  next: (item: T, happening: Happening<T['history'][number]>) => T | undefined,
): Promise<Advanced<T>> {
  return change<T, Advanced<T>>(store, id, (item) => {
    if (!item) return { answer: { kind: 'not-found' } }
    if (causedBy(item.history, happening.cause)) return { answer: { kind: 'repeated', item } }
    const after = next(item, happening)
    if (!after) return { answer: { kind: 'not-now', item } }
    return { save: after, answer: { kind: 'advanced', item: after } }
  })
}
