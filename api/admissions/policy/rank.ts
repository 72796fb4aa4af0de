import type { Columns } from './columns.ts'
import { ineligible } from './compile.ts'
import { type Measured, measure } from './measured.ts'
import { type Lots, orderPool } from './order.ts'
import type { PoolPlan } from './pools.ts'
import type { ReadySchool } from './ready.ts'

/** A pool in order. */
export interface OrderedPool {
  /** The school's index. */
  readonly school: number
  readonly ready: ReadySchool
  readonly plan: PoolPlan
  /** Pairs, best first. */
  readonly order: Uint32Array
  /** By place in the order, 0 for who needed no lot. */
  readonly lots: Uint32Array | undefined
}

/** A round whose children stand in the order of each pool. */
export interface Ranking {
  readonly columns: Columns
  readonly measured: Measured
  readonly pools: readonly OrderedPool[]
}

/**
 * Puts the children of every school in the order of its policy, pool by pool; schools in the round's order. Who can't be
 * admitted stands in none. Throws `Undecided` where a policy can't tell two children apart.
 */
export function rankColumns(columns: Columns, lots: Lots): Ranking {
  const measured = measure(columns)
  const membersOf = gathered(columns, measured)
  const idOf = (pair: number) => columns.children[columns.child[pair] as number] as string
  const pools = columns.schools.flatMap((ready, school) =>
    ready.pools.map((plan): OrderedPool => {
      // Of one pool the gathered pairs are sorted where they are; several need a copy each.
      const members = ready.pools.length === 1 ? membersOf(school) : membersOf(school).slice()
      const drawn = orderPool({ columns, measured, ready, school, plan, idOf, lots }, members)
      return { school, ready, plan, order: members, lots: drawn }
    }),
  )
  return { columns, measured, pools }
}

/** The eligible pairs of each school, in the children's order. */
function gathered({ school, schools }: Columns, { criterion }: Measured): (school: number) => Uint32Array {
  const ends = new Uint32Array(schools.length + 1)
  for (let pair = 0; pair < school.length; pair++) {
    if (criterion[pair] === ineligible) continue
    const next = (school[pair] as number) + 1
    ends[next] = (ends[next] as number) + 1
  }
  for (let index = 1; index < ends.length; index++)
    ends[index] = (ends[index] as number) + (ends[index - 1] as number)
  const starts = ends.slice()
  const pairs = new Uint32Array(ends[schools.length] as number)
  for (let pair = 0; pair < school.length; pair++) {
    if (criterion[pair] === ineligible) continue
    const index = school[pair] as number
    const to = ends[index] as number
    pairs[to] = pair
    ends[index] = to + 1
  }
  return (index) => pairs.subarray(starts[index], starts[index + 1])
}
