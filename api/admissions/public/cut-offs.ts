import { isDelicate } from '#contract/admissions/delicate.ts'
import type { PublishedCutOff, PublishedPool } from '#contract/admissions/published.ts'
import type { RoundFile } from '#contract/admissions/round.ts'
import type { Pool, Run, Standing } from '#contract/admissions/run.ts'
import { grouped } from '#contract/core/lists/grouped.ts'
import { fewest, shown, shownParts } from '#contract/core/small-number.ts'
import { criterionInWords } from '../policy/words/criteria.ts'
import type { Line } from './lines.ts'

/** The pools of a round with what is told of how their places were given: no number that would tell of a child. */
export function poolsOf(round: RoundFile, run: Run, lines: readonly Line[]): PublishedPool[] {
  const offered = grouped(lines, (line) => line.offered)
  const refused = new Map<string, number>()
  for (const line of lines) for (const pool of line.refused) refused.set(pool, (refused.get(pool) ?? 0) + 1)
  return run.pools.map((pool, index): PublishedPool => {
    const inIt = new Set(offered.get(pool.id)?.map(({ child }) => child))
    const turnedAway = refused.get(pool.id) ?? 0
    const given = countsOf(round, pool, inIt)
    return {
      id: pool.id,
      school: pool.school,
      ...(pool.part === undefined ? {} : { part: pool.part }),
      number: pool.places,
      // Of a pool that turned children away this is no number of children: it is that of its places.
      given: turnedAway > 0 ? inIt.size : shown(inIt.size),
      refused: turnedAway,
      criteria: told(given),
      last: lastOf(round, pool, run.cutOffs[index]?.last ?? null, given),
    }
  })
}

interface Given {
  readonly words: string
  readonly count: number
}

function rulesOf({ schools, policies }: RoundFile, { school }: Pool) {
  const policy = schools.find(({ id }) => id === school)?.policy
  const rules = policies.find(({ id }) => id === policy)
  if (!rules) throw new Error(`The round has no policy for the school “${school}”`)
  return rules
}

const wordsOf = (round: RoundFile, pool: Pool, index: number): string => {
  const names = new Map([...round.schools, ...round.areas].map(({ id, name }) => [id, name]))
  const criterion = rulesOf(round, pool).criteria[index]
  return criterion ? criterionInWords(criterion, (id) => names.get(id) ?? id) : ''
}

/** How many came in by what: by a plan that names the school first, then by each criterion, in the policy’s order. */
function countsOf(round: RoundFile, pool: Pool, inIt: ReadonlySet<string>): Given[] {
  const byCriterion = new Map<number, number>()
  let ordered = 0
  for (const { child, criterion } of pool.order) {
    if (!inIt.has(child)) continue
    byCriterion.set(criterion, (byCriterion.get(criterion) ?? 0) + 1)
    ordered++
  }
  return [
    { words: 'Children whose plan names the school', count: inIt.size - ordered },
    ...rulesOf(round, pool).criteria.map((_, index) => ({
      words: wordsOf(round, pool, index),
      count: byCriterion.get(index) ?? 0,
    })),
  ]
}

const told = (given: readonly Given[]): PublishedPool['criteria'] => {
  const counts = shownParts(given.map(({ count }) => count))
  return given.map(({ words }, index) => ({ words, given: counts[index] ?? null }))
}

function lastOf(
  round: RoundFile,
  pool: Pool,
  last: Standing | null,
  given: readonly Given[],
): PublishedCutOff | null {
  if (!last) return null
  const rules = rulesOf(round, pool)
  const isFew = (given[last.criterion + 1]?.count ?? 0) < fewest
  // Where the school put the children in order itself, no distance says how far its places went.
  const isOwn = round.schools.some(({ id, order }) => id === pool.school && order !== undefined)
  const isTold = !isFew && !isOwn && !isDelicate(rules, last.criterion)
  return { words: wordsOf(round, pool, last.criterion), metres: isTold ? last.metres : null }
}
