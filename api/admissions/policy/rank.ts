import type { Columns } from './columns.ts'
import { gather, type Slots } from './gather.ts'
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
  /** Slots, best first. */
  readonly order: Uint32Array
  /** By place in the order, 0 for who needed no lot. */
  readonly lots: Uint32Array | undefined
}

/** A round whose children stand in the order of each pool. */
export interface Ranking {
  readonly columns: Columns
  readonly measured: Measured
  readonly gathered: Slots
  readonly pools: readonly OrderedPool[]
}

/**
 * Puts the children of every school in the order of its policy, pool by pool; schools in the round's order. Who can't be
 * admitted stands in none. Throws `Undecided` where a policy can't tell two children apart.
 */
export function rankColumns(columns: Columns, lots: Lots): Ranking {
  const measured = measure(columns)
  const { keys: allKeys, keyed, ...gathered } = gather(columns, measured)
  const pools = columns.schools.flatMap((ready, school) =>
    ready.pools.map((plan): OrderedPool => {
      const [from, to] = [gathered.starts[school] as number, gathered.starts[school + 1] as number]
      const order = counting(from, to)
      const keys = keyed[school] ? allKeys.subarray(from, to) : undefined
      const drawn = orderPool({ columns, measured, gathered, ready, plan, lots }, order, keys)
      return { school, ready, plan, order, lots: drawn }
    }),
  )
  return { columns, measured, gathered, pools }
}

/** The whole numbers from one up to before another. */
function counting(from: number, to: number): Uint32Array {
  const numbers = new Uint32Array(to - from)
  for (let place = 0; place < numbers.length; place++) numbers[place] = from + place
  return numbers
}
