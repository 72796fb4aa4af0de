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

/** The hash of an entry as it was written. */
export const hashOfEntry = (entry: Entry): string => entry.seal ?? hashOf(sealed(entry))

/** The hash of a chain's last entry: what to keep elsewhere, to check the chain against later. */
export function hashOfLast(history: readonly Entry[]): string {
  const last = history.at(-1)
  return last ? hashOfEntry(last) : ''
}

/**
 * The number of the first entry that does not fit: not numbered on from the one before, or naming another hash than that
 * has. One more than the last where `end`, a hash kept elsewhere, is not the end of it. Undefined when all fit. `isErased`: whether
 * something of an entry may have been erased since, as a later one says; the hash that it had stands for it then.
 */
export function firstMisfit(
  history: readonly Entry[],
  end?: string,
  isErased: (entry: Entry) => boolean = () => false,
): number | undefined {
  const hashAt = (place: number): string => {
    const entry = history[place]
    if (!entry) return ''
    return isErased(entry) ? hashOfEntry(entry) : hashOf(sealed(entry))
  }
  const at = history.findIndex(
    (entry, place) => entry.number !== place + 1 || entry.before !== hashAt(place - 1),
  )
  if (at >= 0) return at + 1
  return end === undefined || end === hashAt(history.length - 1) ? undefined : history.length + 1
}
