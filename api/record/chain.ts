import type { Happening } from './append.ts'
import { hashOf } from './canonical.ts'
import type { Entry } from './item.ts'

/** What the hash of an entry is made from: all of it but the mark of its leaving, which comes later. */
const sealed = <E extends Entry>({ queuedAt: _, ...entry }: E) => entry

/**
 * The happening as the next of a chain: with the hash of the entry before, an empty text where it is the first. Whoever
 * knows the hash of the last entry knows whether anything before it was changed, taken out or put in.
 */
export const chained = <E extends Entry>(
  history: readonly E[],
  happening: Happening<E>,
): Happening<E> & { readonly before: string } => ({ ...happening, before: hashOfLast(history) })

/** The hash of a chain's last entry: what to keep elsewhere, to check the chain against later. */
export function hashOfLast(history: readonly Entry[]): string {
  const last = history.at(-1)
  return last ? hashOf(sealed(last)) : ''
}

/**
 * The number of the first entry that does not fit: not numbered on from the one before, or naming another hash than that
 * has. One more than the last where `end`, a hash kept elsewhere, is not the end of it. Undefined when all fit.
 */
export function firstMisfit(history: readonly Entry[], end?: string): number | undefined {
  const at = history.findIndex(
    (entry, place) => entry.number !== place + 1 || entry.before !== hashOfLast(history.slice(0, place)),
  )
  if (at >= 0) return at + 1
  return end === undefined || end === hashOfLast(history) ? undefined : history.length + 1
}
