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

interface States {
  readonly received: number
  readonly acknowledged: number
  readonly open: number
  readonly finished: number
}

/** How many of those received are at what, without what is left when one is taken from another being too small. */
export function shownStates({ received, acknowledged, open, finished }: States) {
  const [shownOpen = null, shownFinished = null] = shownParts([open, finished])
  const [shownAcknowledged = null] = shownParts([acknowledged, received - acknowledged])
  return { acknowledged: shownAcknowledged, open: shownOpen, finished: shownFinished }
}
