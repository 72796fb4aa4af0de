/** Fewer than this many are not told: they might tell of a person. */
export const fewest = 5

/** A number of people or of what they sent; null where it is too small to be told, or would tell of one that is. */
export type Told = number | null

export const isSmall = (count: number): boolean => count > 0 && count < fewest

/** The number, or null where it is too small to be told. None is told. */
export const shown = (count: number): Told => (isSmall(count) ? null : count)

/**
 * A part of wholes, each of which is told or not: null where it is too small, or what is left of a whole that is told
 * would be.
 */
export const shownWithin = (count: number, ...wholes: readonly Told[]): Told =>
  wholes.some((whole) => whole !== null && isSmall(whole - count)) ? null : shown(count)

/**
 * The parts of a whole that is told too. Where those that are too small are too few together, the next smallest is left
 * out with them: otherwise they would be what is missing from the whole. Neither may they be as many as they come to, or
 * each of them would be one; where nothing else is left to hide, no part is told, not even that it is none.
 */
export function shownParts(counts: readonly number[]): Told[] {
  const parts: Told[] = [...counts]
  const order = counts.map((count, at) => ({ count, at })).filter(({ count }) => count > 0)
  let hidden = 0
  let many = 0
  for (const { count, at } of order.sort((a, b) => a.count - b.count)) {
    if (!isSmall(count) && !isSmall(hidden) && (many === 0 || hidden > many)) break
    parts[at] = null
    hidden += count
    many++
  }
  const whole = counts.reduce((all, one) => all + one, 0)
  const isPlain = many > 0 && !isSmall(whole) && (hidden === many || whole === counts.length)
  return isPlain ? counts.map(() => null) : parts
}
