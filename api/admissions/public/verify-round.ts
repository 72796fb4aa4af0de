import { anyWithRoom, PublishedRound } from '#contract/admissions/published.ts'
import { grouped } from '#contract/core/lists/grouped.ts'
import { seedOfDrawn } from '../allocate/drawn.ts'
import { verify } from '../verify/verify.ts'
import { bothRuns } from './again.ts'
import { rootOf } from './tree.ts'

/**
 * What is looked at. `root`: nothing was changed since the fingerprint was made. `seed`: it is made of what was drawn, where that is told. `ranks`: each pool’s ranks go on behind its
 * places without a gap. `places`: each pool gave as many as it says, and its number before it turned anybody away. `again`:
 * the same lists and orders give the same places. `verifier`: a second program, written another way, finds no fault.
 */
export const checkNames = ['root', 'seed', 'ranks', 'places', 'again', 'verifier'] as const
export type CheckName = (typeof checkNames)[number]

/** `problems` empty: it’s right. At most ten are said. */
export interface Check {
  readonly name: CheckName
  readonly problems: readonly string[]
}

export interface RoundCheck {
  readonly round: string
  readonly root: string
  readonly rows: number
  readonly right: boolean
  readonly checks: readonly Check[]
}

/** A file that isn’t a published round: the message says why, in words for whoever gave it. */
export class NotPublished extends Error {
  override readonly name = 'NotPublished'
}

/** Reads a published round. Throws {@link NotPublished}. */
export function readPublished(text: string): PublishedRound {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw new NotPublished('This is not a published round: it is not JSON')
  }
  const read = PublishedRound.safeParse(value)
  if (read.success) return known(read.data)
  const [issue] = read.error.issues
  throw new NotPublished(
    `This is not a published round: ${issue?.path.join('.') || 'the file'}: ${issue?.message}`,
  )
}

/** Every id once, and no row of a pool that isn’t there. */
function known(file: PublishedRound): PublishedRound {
  const pools = new Set(file.pools.map(({ id }) => id))
  if (pools.size !== file.pools.length) throw new NotPublished('Two pools of this file have the same id')
  if (new Set(file.rows.map(({ id }) => id)).size !== file.rows.length)
    throw new NotPublished('Two rows of this file have the same id')
  for (const { id, refused } of file.rows) {
    const unknown = refused.find(({ pool }) => !pools.has(pool))
    if (unknown) throw new NotPublished(`The row ${id} names the pool “${unknown.pool}”, which is not there`)
    if (new Set(refused.map(({ pool }) => pool)).size !== refused.length)
      throw new NotPublished(`The row ${id} names a pool twice`)
  }
  return file
}

/** Runs a published round again, and says what is not as it claims. */
export function verifyRound(file: PublishedRound): RoundCheck {
  const found: Record<CheckName, string[]> = {
    root: rootOf(file) === file.root ? [] : ['The file was changed after its fingerprint was made'],
    seed: seedProblems(file),
    ranks: rankProblems(file),
    places: placeProblems(file),
    ...runProblems(file),
  }
  const checks = checkNames.map((name): Check => ({ name, problems: found[name].slice(0, 10) }))
  return {
    round: file.round,
    root: file.root,
    rows: file.rows.length,
    right: checks.every(({ problems }) => problems.length === 0),
    checks,
  }
}

function seedProblems({ draw }: PublishedRound): string[] {
  return draw?.drawn === undefined || seedOfDrawn(draw.drawn) === draw.seed
    ? []
    : ['The seed does not match what was drawn']
}

function rankProblems({ pools, rows }: PublishedRound): string[] {
  const ranks = grouped(
    rows.flatMap(({ refused }) => refused),
    ({ pool }) => pool,
  )
  return pools.flatMap(({ id, given, refused }) => {
    const sorted = (ranks.get(id) ?? []).map(({ rank }) => rank).sort((a, b) => a - b)
    if (sorted.length !== refused) return [`${id}: ${sorted.length} rows were turned away, not ${refused}`]
    const isWhole = sorted.every((rank, at) => rank === (given ?? 0) + at + 1)
    return isWhole ? [] : [`${id}: the ranks of those who were turned away have gaps or come twice`]
  })
}

function placeProblems({ pools, rows }: PublishedRound): string[] {
  const offered = grouped(rows, (row) => row.offered)
  return pools.flatMap(({ id, number, given, refused }) => {
    if (refused === 0) return []
    const inIt = offered.get(id)?.length ?? 0
    if (given !== inIt) return [`${id}: ${inIt} rows have a place, not ${given}`]
    return inIt < number ? [`${id}: ${number - inIt} places were left when children were turned away`] : []
  })
}

function runProblems(file: PublishedRound): Pick<Record<CheckName, string[]>, 'again' | 'verifier'> {
  const pools = new Set([anyWithRoom, ...file.pools.map(({ id }) => id)])
  const unknown = file.rows.find(({ offered }) => offered !== null && !pools.has(offered))
  if (unknown) {
    const problems = [`The row ${unknown.id} has a place in “${unknown.offered}”, which is not there`]
    return { again: problems, verifier: problems }
  }
  const { claimed, again } = bothRuns(file)
  const differing = claimed.placed.filter(({ school }, at) => again.placed[at]?.school !== school)
  return {
    again: differing.map(({ child }) => `The row ${child} gets another place when the round is run again`),
    verifier: verify(claimed).map(({ words }) => words),
  }
}
