import type { SmallCount } from '#contract/performance.ts'

/** Fewer than this many are not told: they might tell of a person. */
export const fewest = 5

/** The number, or null where it is too small to be told. None is told. */
export const shown = (count: number): SmallCount => (count > 0 && count < fewest ? null : count)

/**
 * The parts of a whole that is told too. Where one alone is too small, the next smallest is left out with it: otherwise
 * it would be what is missing from the whole.
 */
export function shownParts(counts: readonly number[]): SmallCount[] {
  const parts = counts.map(shown)
  if (parts.filter((part) => part === null).length !== 1) return parts
  const others = counts.map((count, at) => (parts[at] ? count : Number.POSITIVE_INFINITY))
  const least = Math.min(...others)
  return least === Number.POSITIVE_INFINITY
    ? parts
    : parts.map((part, at) => (at === others.indexOf(least) ? null : part))
}
