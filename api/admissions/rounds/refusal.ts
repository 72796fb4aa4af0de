/** Why something is not done. `pointer` says what to put right, and `message` how. */
export type Refusal =
  | { readonly kind: 'not-found' | 'forbidden' | 'key-reused' | 'changed' }
  | { readonly kind: 'not-now'; readonly message: string }
  | { readonly kind: 'invalid'; readonly pointer: string; readonly message: string }

export const notNow = (message: string): Refusal => ({ kind: 'not-now', message })
export const invalid = (pointer: string, message: string): Refusal => ({ kind: 'invalid', pointer, message })

/** What came of an act: the item as it is now, or why nothing was done. */
export type Outcome<T> = { readonly kind: 'done'; readonly item: T } | Refusal
export const done = <T>(item: T): Outcome<T> => ({ kind: 'done', item })
