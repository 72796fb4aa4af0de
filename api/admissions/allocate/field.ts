/**
 * A round in numbers: applicants and pools by their index, so that a national round fits the processor's caches.
 * A *pair* is one preference of one applicant.
 */
export interface Field {
  /** Of applicant `a`, pairs `starts[a]` up to `starts[a + 1]`, best first. One more entry than applicants. */
  readonly starts: Int32Array
  /** Pool of each pair. */
  readonly pools: Int32Array
  /** Position of each pair's applicant in its pool's order, from 0; {@link unlisted} where it doesn't stand in it. */
  readonly ranks: Int32Array
  /** Places of each pool. */
  readonly places: Int32Array
  /** Of pool `p`, entries `orderStarts[p]` up to `orderStarts[p + 1]` of `order`. One more entry than pools. */
  readonly orderStarts: Int32Array
  /** Applicants in their pools' orders, best first. */
  readonly order: Int32Array
}

/** The rank of who can't be admitted to a pool: worse than every other. */
export const unlisted = 0x7fff_ffff

type Lists = Omit<Field, 'ranks'>

/**
 * The ranks that go with the orders. Who stands in an order without asking for the pool is passed over. Pool by pool, with those
 * who ask for each together: to look for the pool among each applicant's own would jump through all of memory.
 */
export function ranksOf(lists: Lists): Int32Array {
  const { pools } = lists
  const firsts = firstsOf(lists)
  const asking = askingOf(lists, firsts)
  rankEach(lists, firsts, asking)
  const ranks = new Int32Array(pools.length)
  const next = firsts.slice()
  for (let pair = 0; pair < pools.length; pair++) {
    const pool = pools[pair] as number
    const at = next[pool] as number
    next[pool] = at + 1
    ranks[pair] = asking[at] as number
  }
  return ranks
}

/** Of each pool, how many pairs of pools before it there are; one more entry than pools. */
function firstsOf({ pools, orderStarts }: Lists): Int32Array {
  const firsts = new Int32Array(orderStarts.length)
  for (let pair = 0; pair < pools.length; pair++) {
    const next = (pools[pair] as number) + 1
    firsts[next] = (firsts[next] as number) + 1
  }
  for (let pool = 1; pool < firsts.length; pool++)
    firsts[pool] = (firsts[pool] as number) + (firsts[pool - 1] as number)
  return firsts
}

/** Who asks for each pool, pool by pool, in the applicants' order. */
function askingOf({ starts, pools }: Lists, firsts: Int32Array): Int32Array {
  const asking = new Int32Array(pools.length)
  const next = firsts.slice()
  for (let applicant = 0; applicant + 1 < starts.length; applicant++) {
    const end = starts[applicant + 1] as number
    for (let pair = starts[applicant] as number; pair < end; pair++) {
      const pool = pools[pair] as number
      const at = next[pool] as number
      next[pool] = at + 1
      asking[at] = applicant
    }
  }
  return asking
}

/** Writes over each who asks for a pool its rank there. */
function rankEach({ starts, orderStarts, order }: Lists, firsts: Int32Array, asking: Int32Array): void {
  // Of each applicant, behind which entry of all orders it was met last.
  const behind = new Int32Array(starts.length)
  for (let pool = 0; pool + 1 < orderStarts.length; pool++) {
    const first = orderStarts[pool] as number
    const end = orderStarts[pool + 1] as number
    for (let entry = first; entry < end; entry++) behind[order[entry] as number] = entry + 1
    const last = firsts[pool + 1] as number
    for (let at = firsts[pool] as number; at < last; at++) {
      // Before the first of this order: it was met in an earlier one, or in none.
      const rank = (behind[asking[at] as number] as number) - 1 - first
      asking[at] = rank < 0 ? unlisted : rank
    }
  }
}
