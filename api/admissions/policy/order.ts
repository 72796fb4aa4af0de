import type { Columns } from './columns.ts'
import { type Level, levelsOf } from './levels.ts'
import type { Measured } from './measured.ts'
import type { PoolPlan } from './pools.ts'
import type { ReadySchool } from './ready.ts'
import { sortByKeys } from './sort.ts'

/**
 * Draws lots among children of one school: for each of them its place in the draw, from 1. The same children with the same
 * seed get the same places, in whatever order they are given.
 */
export type Lots = (school: string, children: readonly string[]) => ArrayLike<number>

/** What puts the children of one pool in order. */
export interface PoolToOrder {
  readonly columns: Columns
  readonly measured: Measured
  readonly ready: ReadySchool
  /** The school's index. */
  readonly school: number
  readonly plan: PoolPlan
  /** Id of a pair's child. */
  readonly idOf: (pair: number) => string
  readonly lots: Lots
}

/** Two children, or more, whom nothing in a school's policy tells apart. */
export class Undecided extends Error {
  override readonly name = 'Undecided'
  readonly school: string
  readonly children: readonly string[]
  constructor(school: string, children: readonly string[]) {
    super(`The policy of the school “${school}” can’t tell apart ${children.length} children`)
    this.school = school
    this.children = children
  }
}

/**
 * Puts pairs of one school in the order of one of its pools, best first, in place. `keys`: of each pair class and distance in
 * one number, where those come first; they are sorted too. Gives the lots that were drawn, by place in the order, 0 for who
 * needed none; undefined where nobody did. Throws {@link Undecided}.
 */
export function orderPool(
  pool: PoolToOrder,
  members: Uint32Array,
  keys: Uint32Array | undefined,
): Uint32Array | undefined {
  let levels: Level[] | undefined
  let lots: Uint32Array | undefined
  const refine = (from: number, to: number, depth: number): void => {
    levels ??= levelsOf(pool)
    const level = levels[depth]
    const run = members.subarray(from, to)
    if (!level) throw new Undecided(pool.ready.school.id, Array.from(run, pool.idOf))
    const { values, byLot } = level(run)
    const places = Uint32Array.from(run.keys())
    places.sort((a, b) => less(values, a, b))
    run.set(places.map((place) => run[place] as number))
    if (byLot) {
      lots ??= new Uint32Array(members.length)
      lots.set(
        Float64Array.from(places, (place) => values[place] as number),
        from,
      )
    }
    const same = (a: number, b: number) => values[places[a] as number] === values[places[b] as number]
    forTies(places.length, same, (a, b) => refine(from + a, from + b, depth + 1))
  }
  if (keys) {
    sortByKeys(keys, members)
    // Class and distance are the first two levels.
    forTies(
      members.length,
      (a, b) => keys[a] === keys[b],
      (a, b) => refine(a, b, 2),
    )
  } else if (members.length > 1) refine(0, members.length, 0)
  return lots
}

const less = (values: ArrayLike<number>, a: number, b: number): number => {
  const [first, second] = [values[a] as number, values[b] as number]
  return first < second ? -1 : first > second ? 1 : 0
}

/** Calls with the beginning and the end of each run of two or more that are the same. */
function forTies(
  length: number,
  same: (a: number, b: number) => boolean,
  found: (from: number, to: number) => void,
): void {
  for (let from = 0; from < length; ) {
    let to = from + 1
    while (to < length && same(from, to)) to++
    if (to - from > 1) found(from, to)
    from = to
  }
}
