import * as fc from 'fast-check'
import type { PublishedRound } from '#contract/admissions/published.ts'
import type { RoundFile } from '#contract/admissions/round.ts'
import type { Run } from '#contract/admissions/run.ts'
import { allocate } from '../../allocate/allocate.ts'
import { withFallback } from '../../allocate/fallback.ts'
import { findsFor } from '../../allocate/finds.ts'
import { rank } from '../../policy/ranked.ts'
import { anyRound, simpleLots } from '../../policy/testing/any-round.ts'
import { codeOf } from '../code.ts'
import { publishedOf } from '../publish.ts'

const secret = new Uint8Array(32).fill(42)

export const codeFor = (child: string): string => codeOf(secret, 'reception-2027', child)

export interface Made {
  readonly round: RoundFile
  readonly run: Run
  readonly file: PublishedRound
}

export function made(round: RoundFile, elsewhere: ReadonlySet<string> = new Set()): Made {
  const allocated = allocate(rank(round, simpleLots), '0'.repeat(64))
  const run = withFallback(allocated, findsFor(round, allocated))
  const file = publishedOf(round, run, {
    run: 'f'.repeat(64),
    council: 'Exampleshire',
    codeOf: codeFor,
    elsewhere,
  })
  return { round, run, file }
}

/** Rounds in which some children are twins of the one before them. */
export const roundWithTwins = (children: number): fc.Arbitrary<RoundFile> =>
  fc
    .tuple(anyRound(children), fc.array(fc.boolean(), { minLength: children, maxLength: children }))
    .map(([round, twins]) => ({
      ...round,
      applicants: round.applicants.map((applicant, at, all) => {
        const first = at - (at % 2)
        if (!twins[first] || first + 1 >= all.length) return applicant
        return { ...applicant, preferences: all[first]?.preferences ?? [], multiple: `birth-${first}` }
      }),
    }))

/** Rounds with so many children for few schools that many lists are the same. */
export const crowded = fc
  .tuple(anyRound(0), fc.integer({ min: 0, max: 1_000_000 }))
  .map(([round, seed]): RoundFile => {
    let state = seed + 1
    const next = (below: number) => {
      state = (state * 48_271) % 2_147_483_647
      return state % below
    }
    const liked = (count: number) => {
      const ids = round.schools.map(({ id }) => id)
      return Array.from(
        { length: count },
        () => ids.splice(Math.min(next(ids.length), next(ids.length)), 1)[0] ?? '',
      )
    }
    return {
      ...round,
      schools: round.schools.map((school) => ({ ...school, number: 10 + next(60) })),
      applicants: Array.from({ length: 240 }, (_, at) => ({
        id: `child-${at}`,
        home: { easting: 450_000 + next(5000), northing: 310_000 + next(5000) },
        preferences: liked(1 + next(3)).map((school) => ({ school })),
      })),
    }
  })
