import { readCode } from '#admissions/public/code.ts'
import { checkProof, proofsOf } from '#admissions/public/tree.ts'
import {
  type CheckName,
  type RoundCheck,
  readPublished,
  verifyRound,
} from '#admissions/public/verify-round.ts'
import type { PublishedRound, RowProof } from '#contract/admissions/published.ts'
import { answering, Refused, textOf } from './json-file.ts'

const usage = `npm run -s verify-round -- FILE [CODE]
FILE is a round as it is published: schema in api/contract/admissions/published.ts. The round is run again and checked.
With the CODE of a family's letter it also finds the family's row. Exit code 0: all is right; 1: it is not; 2: wrong use.`

const asked: Readonly<Record<CheckName, string>> = {
  root: 'The file is as it was when its fingerprint was made',
  seed: 'The seed matches what was drawn, if the file says what that was',
  ranks: 'Ranks go on behind the places of each school without a gap',
  places: 'No place was left where a child was turned away, and none was given twice',
  again: 'The same lists and orders give the same places when the round is run again',
  verifier: 'A second program, written another way, finds no fault',
}

/** What the check found, as lines to print. */
export function reportOf({ round, root, rows, right, checks }: RoundCheck): string[] {
  return [
    `Round ${round}, ${rows} rows, fingerprint ${root}`,
    ...checks.flatMap(({ name, problems }) => [
      `${problems.length === 0 ? 'right' : 'WRONG'}  ${asked[name]}`,
      ...problems.map((problem) => `         ${problem}`),
    ]),
    right ? 'The round is right.' : 'The round is not right.',
  ]
}

/** A family's rows, as lines to print. */
export function rowLines({ schools, pools }: PublishedRound, proofs: readonly RowProof[]): string[] {
  if (proofs.length === 0) return ['No row of this round belongs to that code.']
  const names = new Map(schools.map(({ id, name }) => [id, name]))
  const nameOf = (id: string) => {
    const pool = pools.find((one) => one.id === id)
    return pool
      ? [names.get(pool.school), pool.part].filter(Boolean).join(', ')
      : 'a school that had room for everybody'
  }
  return proofs.flatMap((proof) => [
    `Your row ${proof.row.id} ${checkProof(proof) ? 'belongs to this file' : 'DOES NOT belong to this file'}`,
    ...proof.row.refused.map(({ pool, rank }) => `  no place at ${nameOf(pool)}: rank ${rank}`),
    ...(proof.row.offered === null ? [] : [`  a place at ${nameOf(proof.row.offered)}`]),
  ])
}

function run(args: readonly string[]): boolean {
  const [file, typed] = args
  if (file === undefined || args.length > 2 || file.startsWith('--'))
    throw new Refused(2, `Use it as: ${usage}`)
  const code = typed === undefined ? undefined : readCode(typed)
  if (typed !== undefined && !code)
    throw new Refused(2, 'This is not a code: a code has 16 letters and digits')
  const published = readPublished(textOf(file))
  const found = verifyRound(published)
  const proofs = code ? proofsOf(published, code) : undefined
  for (const line of [...reportOf(found), ...(proofs ? rowLines(published, proofs) : [])]) console.log(line)
  return found.right && (proofs === undefined || (proofs.length > 0 && proofs.every(checkProof)))
}

if (import.meta.main)
  await answering((args) => {
    process.exitCode = run(args) ? 0 : 1
  })
