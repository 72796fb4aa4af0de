import type { PoolPlan } from './pools.ts'
import { tried } from './pools.ts'
import type { Ranking } from './rank.ts'

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
  const { pools, columns } = ranking
  const places = Int32Array.from(pools, ({ plan }) => plan.places)
  const orderStarts = new Int32Array(pools.length + 1)
  for (const [index, { order }] of pools.entries())
    orderStarts[index + 1] = (orderStarts[index] as number) + order.length
  const order = new Int32Array(orderStarts[pools.length] as number)
  const asked = askedOf(ranking)
  const ranks = new Int32Array(asked.pools.length).fill(standsNowhere)
  for (const [index, pool] of pools.entries()) {
    const first = orderStarts[index] as number
    for (let place = 0; place < pool.order.length; place++) {
      const pair = pool.order[place] as number
      order[first + place] = columns.child[pair] as number
      ranks[asked.at(pair, index)] = place
    }
  }
  return { starts: asked.starts, pools: asked.pools, ranks, places, orderStarts, order }
}

interface Asked {
  readonly starts: Int32Array
  readonly pools: Int32Array
  /** Where the pair of a child and a school stands for one of the school's pools. */
  at(pair: number, pool: number): number
}

function askedOf({ pools, columns }: Ranking): Asked {
  const firstPool = new Int32Array(columns.schools.length)
  for (let index = pools.length - 1; index >= 0; index--) firstPool[pools[index]?.school as number] = index
  if (pools.length === columns.schools.length)
    return {
      starts: columns.starts,
      pools: columns.school,
      at: (pair) => pair,
    }
  const firsts = new Int32Array(columns.school.length + 1)
  for (let pair = 0; pair < columns.school.length; pair++)
    firsts[pair + 1] = (firsts[pair] as number) + plansOf(columns, pair).length
  const asked = new Int32Array(firsts[columns.school.length] as number)
  for (let pair = 0; pair < columns.school.length; pair++) {
    const { score, aptitude } = columns.numbers
    const marks = { score: score?.[pair] ?? Number.NaN, aptitude: aptitude?.[pair] ?? Number.NaN }
    const order = tried(plansOf(columns, pair), marks)
    const own = firstPool[columns.school[pair] as number] as number
    for (const [place, index] of order.entries()) asked[(firsts[pair] as number) + place] = own + index
  }
  return {
    starts: Int32Array.from(columns.starts, (pair) => firsts[pair] as number),
    pools: asked,
    at: (pair, pool) => asked.indexOf(pool, firsts[pair]),
  }
}

const plansOf = ({ schools, school }: Ranking['columns'], pair: number): readonly PoolPlan[] =>
  schools[school[pair] as number]?.pools ?? []
