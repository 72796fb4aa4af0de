import type { Standing } from '#contract/admissions/run.ts'
import { solve } from '../allocate/solve.ts'
import type { Book } from './book.ts'

/**
 * Whom of a pool’s order a child has to stand before to get a place in it, all others being as they are; undefined where
 * there is no place at all. Not simply the last child that got in: a place for this one sends others elsewhere, and some of
 * them back here.
 *
 * The child gets a place by standing anywhere in the first so many of all who ever ask. Who that is doesn’t depend on where
 * in those the child stands, so it is put first: the round goes on without it, and with one place fewer here. The first
 * who is turned away then is the one to stand before.
 */
export function toStandBefore(book: Book, child: string, poolId: string): Standing | undefined {
  const { field } = book
  const pool = book.pools.get(poolId)
  const own = book.children.get(child)?.index
  if (!pool || own === undefined || pool.cutOff.places === 0) return undefined
  const places = field.places.slice()
  places[pool.index] = pool.cutOff.places - 1
  const out = new Uint8Array(field.starts.length - 1)
  for (const { index, applicant } of book.children.values()) if (applicant.plan !== undefined) out[index] = 1
  out[own] = 1
  const { chosen } = solve({ ...field, places }, out)
  const from = field.orderStarts[pool.index] as number
  return pool.pool.order.find((_, position) => {
    const other = field.order[from + position] as number
    return other !== own && out[other] === 0 && wasTurnedAway(book, chosen, other, pool.index)
  })
}

/** Whether an applicant asked at the pool and is in it no more, or never was. */
function wasTurnedAway(
  { field: { starts, pools } }: Book,
  chosen: Int32Array,
  applicant: number,
  pool: number,
): boolean {
  const got = chosen[applicant] as number
  for (let pair = starts[applicant] as number; pair < got; pair++) if (pools[pair] === pool) return true
  return false
}
