import type {
  PublishedPool,
  PublishedRound,
  PublishedRow,
  PublishedSchool,
} from '#contract/admissions/published.ts'
import { type Draw, entersInfantClasses, type RoundFile } from '#contract/admissions/round.ts'
import type { Run } from '#contract/admissions/run.ts'
import { policyInWords } from '../policy/words/policy.ts'
import { sourceInWords } from './announced.ts'
import { rowId } from './code.ts'
import { poolsOf } from './cut-offs.ts'
import { type Line, linesOf } from './lines.ts'
import { type Piece, piecesOf } from './pieces.ts'
import { rootOf } from './tree.ts'

/** Whose round it is, and what only the council knows. */
export interface Publishing {
  /** SHA-256 of the run’s file. */
  readonly run: string
  readonly council: string
  /** The code of a child’s family. */
  readonly codeOf: (child: string) => string
  /** Schools of the round that are other councils’: nothing of them is published. */
  readonly elsewhere: ReadonlySet<string>
}

/** A round as anybody may check it: see PRIVACY.md for what is left out of it, and why the result can be checked all the same. */
export function publishedOf(round: RoundFile, run: Run, publishing: Publishing): PublishedRound {
  const { elsewhere } = publishing
  const lines = linesOf(run, elsewhere)
  const pools = poolsOf(round, run, lines).filter(({ school }) => !elsewhere.has(school))
  const file = {
    format: 'shire-published-round-1',
    round: round.round,
    run: publishing.run,
    council: publishing.council,
    schools: schoolsOf({ ...round, schools: round.schools.filter(({ id }) => !elsewhere.has(id)) }),
    pools,
    draw: round.draw && drawOf(round.draw),
    rows: rowsOf(round.round, run, lines, pools, publishing.codeOf),
  } as const
  return { ...file, root: rootOf(file) }
}

function schoolsOf(round: RoundFile): PublishedSchool[] {
  const policies = new Map(round.policies.map((policy) => [policy.id, policy]))
  const names = new Map([...round.schools, ...round.areas].map(({ id, name }) => [id, name]))
  return round.schools.map(({ id, name, authority, policy: own }) => {
    const policy = policies.get(own)
    if (!policy) throw new Error(`The round has no policy “${own}”`)
    const { title, before, criteria, tieBreaks, after } = policyInWords(
      policy,
      (of) => names.get(of) ?? of,
      entersInfantClasses(round.round),
    )
    const numbered = criteria.map((one, at) => [`${at + 1}. ${one.words}`, ...one.tieBreaks].join(' '))
    return { id, name, authority, policy: { title, lines: [...before, ...numbered, ...tieBreaks, ...after] } }
  })
}

function drawOf({ draw, roster, announced, seed, drawn, supervisor, from }: Draw): PublishedRound['draw'] {
  return { draw, roster, announced, seed, ...(drawn && { drawn }), supervisor, from: sourceInWords(from) }
}

/**
 * Ranks are told of those alone whom a pool had no place for: they decided who else was looked at. Of those who have a place
 * none decided anything, and the first of them are the children in care, with a plan or a medical need.
 */
function ranksOf(
  run: Run,
  lines: readonly Line[],
  pools: readonly PublishedPool[],
): Map<string, Map<string, number>> {
  const refusedAt = new Map(run.pools.map(({ id }) => [id, new Set<string>()]))
  for (const { child, refused } of lines) for (const pool of refused) refusedAt.get(pool)?.add(child)
  const given = new Map(pools.map((pool) => [pool.id, pool.given ?? 0]))
  return new Map(
    run.pools.map(({ id, order }) => {
      const refused = order.filter(({ child }) => refusedAt.get(id)?.has(child))
      return [id, new Map(refused.map(({ child }, at) => [child, (given.get(id) ?? 0) + at + 1]))]
    }),
  )
}

function rowsOf(
  round: string,
  run: Run,
  lines: readonly Line[],
  pools: readonly PublishedPool[],
  codeOf: Publishing['codeOf'],
): PublishedRow[] {
  const ranks = ranksOf(run, lines, pools)
  const rowOf = ({ child, piece, refused, offered }: Piece): PublishedRow => ({
    id: rowId(round, codeOf(child), piece),
    refused: refused.map((pool) => ({ pool, rank: ranks.get(pool)?.get(child) ?? 0 })),
    offered,
  })
  return piecesOf(lines)
    .map(rowOf)
    .sort((a, b) => (a.id < b.id ? -1 : 1))
}
