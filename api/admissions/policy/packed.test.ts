import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { columnsOf } from './columns.ts'
import { packed, standsNowhere } from './packed.ts'
import { rankColumns } from './rank.ts'
import { poolId, rank } from './ranked.ts'
import { anyRound, simpleLots } from './testing/any-round.ts'

it('a packed ranking says the same as one in ids', () => {
  fc.assert(
    fc.property(anyRound(), (round) => {
      const ranked = rank(round, simpleLots)
      const ranking = rankColumns(columnsOf(round), simpleLots)
      const { starts, pools, ranks, places, orderStarts, order } = packed(ranking)
      const ids = ranking.pools.map(({ ready, plan }) => poolId(ready, plan))
      const children = round.applicants.map(({ id }) => id)
      expect(ids).toEqual(ranked.pools.map(({ id }) => id))
      expect([...places]).toEqual(ranked.pools.map((pool) => pool.places))
      expect(
        ids.map((_, pool) =>
          [...order.subarray(orderStarts[pool], orderStarts[pool + 1])].map((child) => children[child]),
        ),
      ).toEqual(ranked.pools.map((pool) => pool.order.map(({ child }) => child)))
      for (const [child, { preferences }] of ranked.applicants.entries()) {
        const own = Array.from(
          { length: starts[child + 1]! - starts[child]! },
          (_, index) => starts[child]! + index,
        )
        const able = own.filter((pair) => ranks[pair] !== standsNowhere)
        expect(able.map((pair) => ids[pools[pair]!])).toEqual(preferences)
        for (const pair of able) expect(order[orderStarts[pools[pair]!]! + ranks[pair]!]).toBe(child)
      }
    }),
    { numRuns: 300 },
  )
})
