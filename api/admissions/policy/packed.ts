import { ineligible } from './compile.ts'
import { tried } from './pools.ts'
import type { Ranking } from './rank.ts'
import type { ReadySchool } from './ready.ts'

/**
 * A ranking in numbers alone, as the solver reads it: children and pools by their index. A *pair* is a child in one of the
 * pools in which it is tried.
 */
export interface PackedRanking {
  /** Of child `c`, pairs `starts[c]` up to `starts[c + 1]`, in the order in which they are tried. */
  readonly starts: Int32Array
  /** Pool of each pair. */
  readonly pools: Int32Array
  /** Position of each pair's child in the pool's order, from 0; {@link standsNowhere} where it can't be admitted. */
  readonly ranks: Int32Array
  /** Places of each pool, before plans. */
  readonly places: Int32Array
  /** Of pool `p`, entries `orderStarts[p]` up to `orderStarts[p + 1]` of `order`. */
  readonly orderStarts: Int32Array
  /** Children in their pools' orders, best first. */
  readonly order: Int32Array
}

/** Behind every position. */
export const standsNowhere = 0x7fff_ffff

/** Packs a ranking. Of a round in which every school has one pool, the pairs are those of the preferences. */
export function packed(ranking: Ranking): PackedRanking {
  const { pools, shift } = ranking
  const orderStarts = new Int32Array(pools.length + 1)
  for (const [index, pool] of pools.entries())
    orderStarts[index + 1] = (orderStarts[index] as number) + pool.order.length
  const order = new Int32Array(orderStarts[pools.length] as number)
  for (const [index, pool] of pools.entries()) fill(order, orderStarts[index] as number, pool.order, shift)
  const asked = askedOf(ranking)
  return {
    starts: asked.starts,
    pools: asked.pools,
    ranks: asked.firsts ? ranksOf(ranking, asked.pools, asked.firsts) : ranksOfSchools(ranking),
    places: Int32Array.from(pools, ({ plan }) => plan.places),
    orderStarts,
    order,
  }
}

function fill(order: Int32Array, from: number, who: Uint32Array, shift: number): void {
  for (let place = 0; place < who.length; place++) order[from + place] = (who[place] as number) >>> shift
}

/**
 * Of each pair its position, read in the children's order, in which each school's slots follow each other too. Of a round in
 * which every school has one pool.
 */
function ranksOfSchools({ columns: { school }, criterion, starts, places }: Ranking): Int32Array {
  const ranks = new Int32Array(school.length)
  const next = starts.slice()
  for (let pair = 0; pair < school.length; pair++) {
    if (criterion[pair] === ineligible) {
      ranks[pair] = standsNowhere
      continue
    }
    const index = school[pair] as number
    const slot = next[index] as number
    next[index] = slot + 1
    ranks[pair] = places[slot] as number
  }
  return ranks
}

/** The same where schools have several pools, by the pools that each pair is tried in. */
function ranksOf(
  { columns: { school }, criterion, starts, pools: all }: Ranking,
  pools: Int32Array,
  firsts: Int32Array,
): Int32Array {
  const ranks = new Int32Array(pools.length).fill(standsNowhere)
  const next = new Int32Array(starts.length)
  for (let pair = 0; pair < school.length; pair++) {
    if (criterion[pair] === ineligible) continue
    const index = school[pair] as number
    const local = next[index] as number
    next[index] = local + 1
    for (let at = firsts[pair] as number; at < (firsts[pair + 1] as number); at++)
      ranks[at] = all[pools[at] as number]?.places[local] as number
  }
  return ranks
}

interface Asked {
  readonly starts: Int32Array
  readonly pools: Int32Array
  /** Of each child at a school, its first pair, and one more for the end; undefined where each has but one. */
  readonly firsts: Int32Array | undefined
}

function askedOf({ pools, columns, criterion }: Ranking): Asked {
  const { schools, school, starts, numbers } = columns
  if (pools.length === schools.length) return { starts, pools: school, firsts: undefined }
  const counts = Int32Array.from(schools, (ready) => ready.pools.length)
  const firstPool = new Int32Array(schools.length)
  for (let index = 1; index < schools.length; index++)
    firstPool[index] = (firstPool[index - 1] as number) + (counts[index - 1] as number)
  const firsts = new Int32Array(school.length + 1)
  for (let pair = 0; pair < school.length; pair++)
    firsts[pair + 1] = (firsts[pair] as number) + (counts[school[pair] as number] as number)
  const asked = new Int32Array(firsts[school.length] as number)
  for (let pair = 0; pair < school.length; pair++) {
    const index = school[pair] as number
    const first = firsts[pair] as number
    asked[first] = firstPool[index] as number
    if (counts[index] === 1) continue
    const ready = schools[index] as ReadySchool
    const marks = {
      score: numbers.score?.[pair] ?? Number.NaN,
      aptitude: numbers.aptitude?.[pair] ?? Number.NaN,
      care: ready.care[criterion[pair] as number] ?? false,
    }
    const order = tried(ready.pools, marks)
    for (const [place, own] of order.entries()) asked[first + place] = (firstPool[index] as number) + own
  }
  return { starts: starts.map((pair) => firsts[pair] as number), pools: asked, firsts }
}
