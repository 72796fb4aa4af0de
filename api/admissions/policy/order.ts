import type { Columns } from './columns.ts'
import { childOf, type Gathered } from './gather.ts'
import { type PackedKeys, packKeys } from './keys.ts'
import { type Level, levelsOf } from './levels.ts'
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
  readonly gathered: Gathered
  /** The school's index. */
  readonly school: number
  readonly ready: ReadySchool
  readonly plan: PoolPlan
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
 * Puts slots of one school in the order of one of its pools, best first, in place. `first`: keys of the first levels, where
 * those are made already; they are sorted too. Gives the lots that were drawn, by place in the order, 0 for who
 * needed none; undefined where nobody did. Throws {@link Undecided}.
 */
export function orderPool(
  pool: PoolToOrder,
  members: Uint32Array,
  first: PackedKeys | undefined,
): Uint32Array | undefined {
  let levels: readonly Level[] | undefined
  let lots: Uint32Array | undefined
  const refine = (from: number, to: number, depth: number): void => {
    levels ??= levelsOf(pool)
    const run = members.subarray(from, to)
    const level = levels[depth]
    if (!level) throw new Undecided(pool.ready.school.id, idsOf(pool, run))
    const drawn = level.byLot(run[0] as number)
    const { keys: own, next } = drawn ? byLot(pool, run, depth) : packKeys(levels, depth, run)
    sortByKeys(own, run)
    if (drawn) {
      lots ??= new Uint32Array(members.length)
      lots.set(own, from)
    }
    forTies(own, (a, b) => refine(from + a, from + b, next))
  }
  if (first) {
    sortByKeys(first.keys, members)
    forTies(first.keys, (from, to) => refine(from, to, first.next))
  } else if (members.length > 1) refine(0, members.length, 0)
  return lots
}

/** Puts slots in the order that the school itself has put its children in, in place; who isn't in it comes behind, by id. */
export function asPut(pool: PoolToOrder, own: readonly string[], members: Uint32Array): undefined {
  const ids = new Map(idsOf(pool, members).map((id, at) => [members[at] as number, id]))
  const places = new Map(own.map((child, place) => [child, place]))
  const placeOf = (slot: number) => places.get(ids.get(slot) ?? '') ?? own.length
  members.sort((a, b) => placeOf(a) - placeOf(b) || ((ids.get(a) ?? '') < (ids.get(b) ?? '') ? -1 : 1))
}

const byLot = (pool: PoolToOrder, run: Uint32Array, depth: number): PackedKeys => ({
  keys: Uint32Array.from(pool.lots(pool.ready.school.id, idsOf(pool, run))),
  next: depth + 1,
})

const idsOf = ({ columns, gathered }: PoolToOrder, run: Uint32Array): string[] =>
  Array.from(run, (slot) => columns.children[childOf(gathered.who[slot] as number, gathered)] as string)

/** Calls with the beginning and the end of each run of two or more equal keys, which are sorted. */
function forTies(keys: Uint32Array, found: (from: number, to: number) => void): void {
  for (let from = 0; from < keys.length; ) {
    const key = keys[from]
    let to = from + 1
    while (to < keys.length && keys[to] === key) to++
    if (to - from > 1) found(from, to)
    from = to
  }
}
