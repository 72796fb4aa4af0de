/** Chance that is the same for the same seed. */
export interface Random {
  /** From 0 up to, but not, 1. */
  next(): number
  chance(share: number): boolean
  pick<T>(list: readonly T[]): T
  /** About 0, two thirds of the time between -1 and 1. */
  normal(): number
}

/** Mulberry32, begun with a hash (FNV-1a) of the text. */
export function randomFrom(seed: string): Random {
  let state = 0x811c9dc5
  for (const letter of seed) state = Math.imul(state ^ (letter.codePointAt(0) ?? 0), 0x01000193)
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  return {
    next,
    chance: (share) => next() < share,
    pick: <T>(list: readonly T[]) => list[Math.floor(next() * list.length)] as T,
    normal: () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
  }
}

/** Draws from a list so that each comes up as often as its weight says. */
export function weighted<T>(list: readonly (readonly [T, number])[]): (random: Random) => T {
  const sums: number[] = []
  for (const [, weight] of list) sums.push((sums.at(-1) ?? 0) + weight)
  const total = sums.at(-1) ?? 0
  if (total <= 0) throw new Error('There is nothing to draw from')
  return (random) => {
    const wanted = random.next() * total
    let [low, high] = [0, sums.length - 1]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((sums[middle] ?? 0) > wanted) high = middle
      else low = middle + 1
    }
    return (list[low] as readonly [T, number])[0]
  }
}
