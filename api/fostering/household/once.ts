import { sameKey } from '#record/cause.ts'
import { change } from '#record/change.ts'
import { opening } from '#record/opening.ts'
import type { Part } from './part.ts'
import { done, type Outcome } from './refusal.ts'

type Where<P extends Part> = Parameters<typeof opening<P>>[0]

/**
 * Does something to an item once for each cause, in one conditional write. `next` is asked about the very item that is
 * replaced. A repeat is answered by what is there, before anything else is asked: what was done may be what ended the right
 * to do it. The same key with something else is refused.
 */
export const once = <P extends Part>(
  store: Where<P>,
  id: string,
  cause: string,
  next: (kept: P | undefined) => Outcome<P>,
): Promise<Outcome<P>> =>
  change<P, Outcome<P>>(opening(store), id, (kept) => {
    const before = kept?.history.find((entry) => sameKey(entry.cause, cause))
    if (kept && before) return { answer: before.cause === cause ? done(kept) : { kind: 'key-reused' } }
    const outcome = next(kept)
    return outcome.kind === 'done' ? { save: outcome.item, answer: outcome } : { answer: outcome }
  })
