import type { Columns } from './columns.ts'
import { type Gathered, gather, type Slots } from './gather.ts'
import { classAndDistance } from './keys.ts'
import { asPut, type Lots, orderPool, type PoolToOrder } from './order.ts'
import type { PoolPlan } from './pools.ts'
import type { ReadySchool } from './ready.ts'

/** A pool in order. */
export interface OrderedPool {
  /** The school's index. */
  readonly school: number
  readonly ready: ReadySchool
  readonly plan: PoolPlan
  /** Who stands in it, best first, as {@link Slots} name them. */
  readonly order: Uint32Array
  /** Of each of the school's slots, its place in the order. */
  readonly places: Uint32Array
  /** By place in the order, 0 for who needed no lot. */
  readonly lots: Uint32Array | undefined
}

/** A round whose children stand in the order of each pool. */
export interface Ranking extends Pick<Slots, 'starts' | 'shift'>, Pick<Gathered, 'criterion'> {
  readonly columns: Columns
  readonly pools: readonly OrderedPool[]
  /** By slot, the places in the order of the schools that have one pool. */
  readonly places: Uint32Array
}

/**
 * Puts the children of every school in the order of its policy, pool by pool; schools in the round's order. Who can't be
 * admitted stands in none. Throws `Undecided` where a policy can't tell two children apart.
 */
export function rankColumns(columns: Columns, lots: Lots): Ranking {
  const gathered = gather(columns)
  const { starts, shift, criterion, steps } = gathered
  const longest = starts.reduce((most, end, at) => Math.max(most, end - (starts[at - 1] ?? 0)), 0)
  const [slots, keys] = [new Uint32Array(longest), new Uint32Array(longest)]
  const pools = columns.schools.flatMap((ready, school) => {
    const from = starts[school] as number
    const count = (starts[school + 1] as number) - from
    return ready.pools.map((plan): OrderedPool => {
      const members = slots.subarray(0, count)
      for (let at = 0; at < count; at++) members[at] = from + at
      const drawn = putInOrder({ columns, gathered, school, ready, plan, lots }, members, keys)
      const into = ready.pools.length === 1 ? inPlace(gathered, from, count) : anew(count)
      settle(gathered.who, members, from, into, keys)
      return { school, ready, plan, ...into, lots: drawn }
    })
  })
  return { columns, pools, starts, shift, criterion, places: steps }
}

/** As the school itself has put them in order, or else by its policy. Gives the lots that were drawn. */
function putInOrder(
  pool: PoolToOrder & { readonly gathered: Gathered },
  members: Uint32Array,
  keys: Uint32Array,
): Uint32Array | undefined {
  const { ready, gathered } = pool
  if (ready.school.order) return asPut(pool, ready.school.order, members)
  const packed = ready.pools.length === 1 ? classAndDistance(ready, gathered, members, keys) : undefined
  return orderPool(pool, members, packed)
}

type Settled = Pick<OrderedPool, 'order' | 'places'>

/** A school of one pool needs no more who came when and how far each lives: the order is written over that. */
const inPlace = ({ who, steps }: Gathered, from: number, count: number): Settled => ({
  order: who.subarray(from, from + count),
  places: steps.subarray(from, from + count),
})

const anew = (count: number): Settled => ({ order: new Uint32Array(count), places: new Uint32Array(count) })

/** Writes down in what order the slots came to stand, and which place each has. */
function settle(
  who: Uint32Array,
  members: Uint32Array,
  from: number,
  { order, places }: Settled,
  buffer: Uint32Array,
): void {
  for (let place = 0; place < members.length; place++) buffer[place] = who[members[place] as number] as number
  for (let place = 0; place < members.length; place++) {
    order[place] = buffer[place] as number
    places[(members[place] as number) - from] = place
  }
}
