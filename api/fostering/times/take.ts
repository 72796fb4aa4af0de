import { done, type Outcome } from '../household/refusal.ts'
import type { Offered, Times } from './offered.ts'

/** Nobody books what begins sooner: whoever it is with has to see it. */
export const noticeMs = 2 * 3_600_000

/** Where it stands that somebody has booked: in an enquiry, in a part of a household. */
export interface Booking<T, K> {
  /** The holder of the seat. */
  readonly holder: string
  /** Names the time there. `before`: what stood there until then, where that is known. */
  write(one: T): Promise<Outcome<{ readonly item: K; readonly before: string | undefined }>>
  /** The id of what stands there now. */
  booked(): Promise<string | undefined>
  /** Whether somebody else has booked a time that runs into this one, with the same person. */
  clashes?(one: T): Promise<boolean>
  readonly gone: { readonly kind: 'not-now'; readonly message: string }
}

/**
 * Books a time, or moves what is booked to it. The seat is taken first, in one conditional write: of two who want the last
 * one gets it. Then the record names it, and what it had before is freed. Stopped in between, sending it again goes on
 * from there; what no record names is freed by {@link tend}.
 */
export async function takeThenWrite<T extends Offered, K>(
  times: Times<T>,
  { holder, write, booked, clashes, gone }: Booking<T, K>,
  id: string,
  now: Date,
): Promise<Outcome<K>> {
  const one = await times.get(id)
  const mine = one?.taken[holder] !== undefined
  if (!one || (!mine && Date.parse(one.starts) < now.getTime() + noticeMs)) return gone
  if (!(await times.take(id, holder, now))) return gone
  // Looked at once the seat is taken: of two who take times that overlap, at least one sees the other and gives way.
  if ((await clashes?.(one)) && (await booked()) !== id) {
    await times.free(id, holder)
    return gone
  }
  const outcome = await write(one)
  if (outcome.kind !== 'done') {
    // They may have it from before: it is freed only where nothing names it.
    if ((await booked()) !== id) await times.free(id, holder)
    return outcome
  }
  const { item, before } = outcome.item
  if ((await booked()) !== id) {
    // Sent again after they moved on: what stands now is the answer, and this time is no longer theirs.
    await times.free(id, holder)
    return done(item)
  }
  if (before !== undefined && before !== id) await times.free(before, holder)
  return done(item)
}
