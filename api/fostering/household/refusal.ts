import type { PartRefusal } from '../parts/kind.ts'

/** Why nothing is done. One answer, `not-found`, for what is not there and for what somebody may not see. */
export type Refusal = { readonly kind: 'not-found' | 'forbidden' | 'key-reused' | 'changed' } | PartRefusal

export type Outcome<T> = { readonly kind: 'done'; readonly item: T } | Refusal
export const done = <T>(item: T): Outcome<T> => ({ kind: 'done', item })
