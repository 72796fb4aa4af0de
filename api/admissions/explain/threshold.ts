import type { Standing } from '#contract/admissions/run.ts'
import { solve } from '../allocate/solve.ts'
import { withTwins } from '../allocate/twins.ts'
import type { Book, BookPool } from './book.ts'

/**
 * Whom of a pool’s order a child has to stand before to get a place in it, all others being as they are; undefined where
 * there is no place at all, or nothing that is so simple. Not simply the last child that got in: a place for this one sends
 * others elsewhere, and some of them back here.
 *
 * The child gets a place by standing anywhere in the first so many of all who ever ask. Who that is doesn’t depend on where
 * in those the child stands, so it is put first: the round goes on without it, and with one place fewer here. The first
 * who is turned away then is the one to stand before.
 *
 * That is said of the places before twins are placed together, as nobody loses by that step: what is enough before it is enough
 * after it, wherever else the child stands then. What the step itself leaves to others is no such line: a place may be left to the
 * child where it stands lower, and not where it stands higher and sends others elsewhere. Then nothing is said.
 */
export function toStandBefore(book: Book, child: string, poolId: string): Standing | undefined {
  const { field } = book
  const pool = book.pools.get(poolId)
  const own = book.children.get(child)?.index
  if (!pool || own === undefined || pool.cutOff.places === 0) return undefined
  const places = field.places.slice()
  places[pool.index] = pool.cutOff.places - 1
  const ends = field.starts.slice(1)
  ends[own] = field.starts[own] as number
  const { chosen } = solve({ ...field, places }, ends)
  const from = field.orderStarts[pool.index] as number
  const position = pool.pool.order.findIndex((_, at) => {
    const other = field.order[from + at] as number
    return other !== own && wasTurnedAway(book, chosen, other, pool.index)
  })
  const found = pool.pool.order[position]
  return found && !(book.known.births.length > 0 && isEnoughAfter(book, own, pool, position))
    ? found
    : undefined
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

/** Whether the child gets a place of the pool also where it stands only just after this position. */
const isEnoughAfter = (book: Book, own: number, pool: BookPool, position: number): boolean =>
  standingAt(book, own, pool, position + 1) === 0

/** With the child at this position: 0 where it gets a place in the pool, below that where it gets a better one, above it a worse. */
function standingAt(
  { run, field, schoolOf, known }: Book,
  own: number,
  pool: BookPool,
  position: number,
): number {
  const from = field.orderStarts[pool.index] as number
  const was = field.order.subarray(from, from + pool.pool.order.length).indexOf(own)
  const to = position - (was < position ? 1 : 0)
  const order = field.order.slice()
  const ranks = field.ranks.slice()
  const put = (applicant: number, rank: number) => {
    order[from + rank] = applicant
    const pair = pairOf(field, applicant, pool.index)
    if (pair >= 0) ranks[pair] = rank
  }
  // Whoever is between the two places moves up or down by one; nobody else moves.
  const step = was < to ? 1 : -1
  for (let rank = was; rank !== to; rank += step) put(field.order[from + rank + step] as number, rank)
  put(own, to)
  const { chosen } = withTwins({
    field: { ...field, order, ranks },
    applicants: run.applicants,
    schoolOf,
    known,
  })
  return (chosen[own] as number) - pairOf(field, own, pool.index)
}

function pairOf({ starts, pools }: Book['field'], applicant: number, pool: number): number {
  const end = starts[applicant + 1] as number
  for (let pair = starts[applicant] as number; pair < end; pair++) if (pools[pair] === pool) return pair
  return -1
}
