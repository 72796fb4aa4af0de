import type { Field } from './field.ts'

/**
 * `chosen`: the pair that each applicant got, the end of those that it asks for where none. `cutOffs`: of each pool the first position
 * that is not admitted any more. `free`: of each pool the places that are left.
 */
export interface Solution {
  readonly chosen: Int32Array
  readonly cutOffs: Int32Array
  readonly free: Int32Array
}

interface State extends Solution {
  /** One bit for each entry of each order: whether it is held. Pools begin at whole words. */
  readonly held: Int32Array
  readonly words: Int32Array
  /**
   * One bit for each applicant who is to ask: they are let go pool by pool, and ask in the order in which they are kept, so
   * that memory is read from front to back.
   */
  readonly asking: Int32Array
  readonly overfull: Int32Array
}

/**
 * The one stable result that is best for every applicant, as applicant-proposing deferred acceptance finds it, by way of
 * cut-offs: everybody asks at their first preference; an over-full pool lowers its cut-off until the rest fit; those below
 * go on to the next that would have them. A cut-off only ever falls, so each entry of an order is passed once and nothing
 * is sorted. `ends`: for each applicant the pair before which it stops asking, left out where it asks for all its own.
 */
export function solve(field: Field, ends: Int32Array = field.starts.subarray(1)): Solution {
  const state = begin(field)
  let full = ask(field, state, ends, 0)
  while (full > 0) {
    lower(field, state, full)
    full = ask(field, state, ends, 1)
  }
  const { chosen, cutOffs, free } = state
  return { chosen, cutOffs, free }
}

function begin({ starts, places, orderStarts }: Field): State {
  const applicants = starts.length - 1
  const words = new Int32Array(places.length)
  const cutOffs = new Int32Array(places.length)
  let total = 0
  for (let pool = 0; pool < places.length; pool++) {
    const entries = (orderStarts[pool + 1] as number) - (orderStarts[pool] as number)
    cutOffs[pool] = places[pool] === 0 ? 0 : entries
    words[pool] = total
    total += (entries + 31) >>> 5
  }
  return {
    chosen: starts.slice(0, applicants),
    cutOffs,
    free: places.slice(),
    held: new Int32Array(total),
    words,
    asking: everyone(applicants),
    overfull: new Int32Array(places.length),
  }
}

function everyone(count: number): Int32Array {
  const bits = new Int32Array((count + 31) >>> 5).fill(-1)
  if ((count & 31) > 0) bits[bits.length - 1] = (1 << (count & 31)) - 1
  return bits
}

/**
 * Each who is to asks at the next pool whose cut-off lets them in, `onwards` from the pair that they had. Returns how many
 * pools have more than they can take.
 */
function ask({ pools, ranks }: Field, state: State, ends: Int32Array, onwards: 0 | 1): number {
  const { chosen, cutOffs, free, held, words, asking, overfull } = state
  let full = 0
  for (let at = 0; at < asking.length; at++) {
    let left = asking[at] as number
    if (left === 0) continue
    asking[at] = 0
    for (; left !== 0; left &= left - 1) {
      const applicant = (at << 5) | (31 - Math.clz32(left & -left))
      const end = ends[applicant] as number
      let pair = (chosen[applicant] as number) + onwards
      let pool = 0
      let rank = 0
      for (; pair < end; pair++) {
        pool = pools[pair] as number
        rank = ranks[pair] as number
        if (rank < (cutOffs[pool] as number)) break
      }
      chosen[applicant] = pair
      if (pair === end) continue
      const word = (words[pool] as number) + (rank >>> 5)
      held[word] = (held[word] as number) | (1 << (rank & 31))
      const rest = (free[pool] as number) - 1
      free[pool] = rest
      if (rest === -1) overfull[full++] = pool
    }
  }
  return full
}

/** Over-full pools let their last ones go until the rest fit: those ask again. */
function lower({ orderStarts, order }: Field, state: State, full: number): void {
  const { cutOffs, free, held, words, asking, overfull } = state
  for (let index = 0; index < full; index++) {
    const pool = overfull[index] as number
    const first = words[pool] as number
    const entries = orderStarts[pool] as number
    let position = cutOffs[pool] as number
    let at = first + ((position - 1) >>> 5)
    let word = held[at] as number
    for (let over = -(free[pool] as number); over > 0; over--) {
      while (word === 0) word = held[--at] as number
      const bit = 31 - Math.clz32(word)
      word &= ~(1 << bit)
      held[at] = word
      position = ((at - first) << 5) | bit
      const applicant = order[entries + position] as number
      asking[applicant >>> 5] = (asking[applicant >>> 5] as number) | (1 << (applicant & 31))
    }
    free[pool] = 0
    cutOffs[pool] = position
  }
}
