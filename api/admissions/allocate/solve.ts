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
  /** Applicants who are to ask, and those who will be next. */
  asking: Int32Array
  next: Int32Array
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
  let count = state.asking.length
  while (count > 0) {
    const overfull = ask(field, state, ends, count)
    count = lower(field, state, overfull)
    const { asking, next } = state
    state.asking = next
    state.next = asking
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
    asking: upTo(applicants),
    next: new Int32Array(applicants),
    overfull: new Int32Array(places.length),
  }
}

/** 0, 1, 2, … and not by a callback for each, which alone takes longer than half of all the rest. */
function upTo(count: number): Int32Array {
  const numbers = new Int32Array(count)
  for (let index = 0; index < count; index++) numbers[index] = index
  return numbers
}

/** Each asks at the next pool whose cut-off lets them in. Returns how many pools have more than they can take. */
function ask({ pools, ranks }: Field, state: State, ends: Int32Array, count: number): number {
  const { chosen, cutOffs, free, held, words, asking, overfull } = state
  let full = 0
  for (let index = 0; index < count; index++) {
    const applicant = asking[index] as number
    const end = ends[applicant] as number
    let pair = chosen[applicant] as number
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
    const left = (free[pool] as number) - 1
    free[pool] = left
    if (left === -1) overfull[full++] = pool
  }
  return full
}

/** Over-full pools let their last ones go until the rest fit. Returns how many ask again. */
function lower({ orderStarts, order }: Field, state: State, full: number): number {
  const { chosen, cutOffs, free, held, words, next, overfull } = state
  let count = 0
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
      chosen[applicant] = (chosen[applicant] as number) + 1
      next[count++] = applicant
    }
    free[pool] = 0
    cutOffs[pool] = position
  }
  return count
}
