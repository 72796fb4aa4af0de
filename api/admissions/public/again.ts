import { anyWithRoom, type PublishedRound, type PublishedRow } from '#contract/admissions/published.ts'
import type { Placed, Ranked, Run, Standing } from '#contract/admissions/run.ts'
import { grouped } from '#contract/core/lists/grouped.ts'
import { allocate } from '../allocate/allocate.ts'

/** Everybody who asks has room where nobody was turned away. */
const room = 1_000_000

/** Rows by the pool in which their place is. */
const offeredIn = ({ rows }: PublishedRound): Map<string | null, PublishedRow[]> =>
  grouped(rows, ({ offered }) => offered)

/** Rows that each pool turned away, the first of them first. */
function refusedIn({ rows }: PublishedRound): Map<string, PublishedRow[]> {
  const all = rows.flatMap((row) => row.refused.map(({ pool, rank }) => ({ row, pool, rank })))
  const byPool = grouped(all, ({ pool }) => pool)
  return new Map(
    [...byPool].map(([pool, found]) => [pool, found.sort((a, b) => a.rank - b.rank).map(({ row }) => row)]),
  )
}

const standing = ({ id }: PublishedRow): Standing => ({ child: id, criterion: 0, metres: null })

/**
 * A published round as a ranked one that can be allocated again: a row is a child, and each pool a school of its own. Who has a
 * place in a pool stands in it before all who were turned away, in any order: none of those was decided by it.
 */
export function rankedOf(file: PublishedRound): Ranked {
  const [offered, refused] = [offeredIn(file), refusedIn(file)]
  const ids = [...file.pools.map(({ id }) => id), anyWithRoom]
  const givenIn = new Map(file.pools.map(({ id, given }) => [id, given]))
  const pools = ids.map((id) => {
    const [inIt, turnedAway] = [offered.get(id) ?? [], refused.get(id) ?? []]
    const places = turnedAway.length === 0 ? room : (givenIn.get(id) ?? 0)
    return { id, school: id, places, order: [...inIt, ...turnedAway].map(standing) }
  })
  return {
    round: file.round,
    schools: pools.map(({ id, places }) => ({
      id,
      number: places,
      twins: false,
      infant: false,
      fallback: false,
    })),
    pools,
    applicants: file.rows.map(({ id, refused, offered }) => ({
      id,
      preferences: [...refused.map(({ pool }) => pool), ...(offered === null ? [] : [offered])],
    })),
  }
}

/** The published result as a run that claims it, and the run that comes of allocating the round again. */
export function bothRuns(file: PublishedRound): { claimed: Run; again: Run } {
  const ranked = rankedOf(file)
  const again = allocate(ranked, file.run)
  const placed = file.rows.map(({ id, refused, offered }): Placed => {
    if (offered === null) return { by: 'none', child: id, school: null }
    return { by: 'preference', child: id, school: offered, pool: offered, preference: refused.length + 1 }
  })
  const calls = placed.filter(({ by }) => by === 'none').map(({ child }) => child)
  return { claimed: { ...again, placed, calls, cutOffs: claimedCutOffs(file, ranked) }, again }
}

/** Where the places end by the file: behind the last who has one. */
function claimedCutOffs(file: PublishedRound, { pools }: Ranked): Run['cutOffs'] {
  const offered = offeredIn(file)
  return pools.map(({ id, places, order }) => {
    const admitted = offered.get(id)?.length ?? 0
    const last = order[admitted - 1]
    return {
      pool: id,
      places,
      admitted,
      last: admitted === places && last ? { ...last, position: admitted } : null,
    }
  })
}
