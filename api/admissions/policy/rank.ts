import type { Columns } from './columns.ts'
import { gather } from './gather.ts'
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
  const gathered = gather(columns, measured)
  const idOf = (pair: number) => columns.children[columns.child[pair] as number] as string
  const pools = columns.schools.flatMap((ready, school) =>
    ready.pools.map((plan): OrderedPool => {
      const { members, keys } = gathered(school)
      // Of one pool the gathered pairs are sorted where they are; several need a copy each.
      const order = ready.pools.length === 1 ? members : members.slice()
      const lotsDrawn = orderPool({ columns, measured, ready, school, plan, idOf, lots }, order, keys)
      return { school, ready, plan, order, lots: lotsDrawn }
    }),
  )
  return { columns, measured, pools }
}
