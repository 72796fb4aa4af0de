import type { SmallCount } from '#contract/insight/performance.ts'

/** Fewer than this many are not told: they might tell of a person. */
export const fewest = 5

const isSmall = (count: number) => count > 0 && count < fewest

/** The number, or null where it is too small to be told. None is told. */
export const shown = (count: number): SmallCount => (isSmall(count) ? null : count)

/**
 * A part of wholes, each of which is told or not: null where it is too small, or what is left of a whole that is told
 * would be.
 */
export const shownWithin = (count: number, ...wholes: readonly SmallCount[]): SmallCount =>
  wholes.some((whole) => whole !== null && isSmall(whole - count)) ? null : shown(count)

/**
 * The parts of a whole that is told too. Where those that are too small are too few together, the next smallest is left
 * out with them: otherwise they would be what is missing from the whole.
 */
export function shownParts(counts: readonly number[]): SmallCount[] {
  const parts: SmallCount[] = [...counts]
  const order = counts.map((count, at) => ({ count, at })).filter(({ count }) => count > 0)
  let hidden = 0
  for (const { count, at } of order.sort((a, b) => a.count - b.count)) {
    if (!isSmall(count) && !isSmall(hidden)) break
    parts[at] = null
    hidden += count
  }
  return parts
}

interface States {
  readonly received: number
  readonly acknowledged: number
  readonly open: number
  readonly finished: number
}

/** How many of those received are at what, without what is left when one is taken from another being too small. */
export function shownStates({ received, acknowledged, open, finished }: States) {
  // What went on as another request is told by nothing but what is missing from the others.
  const merged = Math.max(0, received - open - finished)
  const [shownOpen = null, shownFinished = null] = shownParts([open, finished, merged])
  // What is finished was taken before, so what is taken is a whole too.
  const isWhole = shownFinished === null || shownWithin(shownFinished, acknowledged) !== null
  return {
    acknowledged: isWhole ? shownWithin(acknowledged, received) : null,
    open: shownOpen,
    finished: shownFinished,
  }
}
