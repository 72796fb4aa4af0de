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

/** The ranks that go with the orders. Who stands in an order without asking for the pool is passed over. */
export function ranksOf({ starts, pools, orderStarts, order }: Omit<Field, 'ranks'>): Int32Array {
  const ranks = new Int32Array(pools.length).fill(unlisted)
  for (let pool = 0; pool + 1 < orderStarts.length; pool++) {
    const first = orderStarts[pool] as number
    const end = orderStarts[pool + 1] as number
    for (let entry = first; entry < end; entry++) {
      const applicant = order[entry] as number
      const last = starts[applicant + 1] as number
      for (let pair = starts[applicant] as number; pair < last; pair++) {
        if (pools[pair] !== pool) continue
        ranks[pair] = entry - first
        break
      }
    }
  }
  return ranks
}
