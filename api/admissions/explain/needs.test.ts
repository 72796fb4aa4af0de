import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Need } from '#contract/admissions/explanation.ts'
import type { RoundFile } from '#contract/admissions/round.ts'
import { allocate } from '../allocate/allocate.ts'
import type { Lots } from '../policy/order.ts'
import { rank } from '../policy/ranked.ts'
import { anyRound, simpleLots } from '../policy/testing/any-round.ts'
import { type Book, bookOf } from './book.ts'
import { explanationOf } from './explanation.ts'
import { standOf } from './stand.ts'
import { type Change, type Claim, changesFor } from './testing/changes.ts'
import { told } from './testing/told.ts'
import { toStandBefore } from './threshold.ts'

const runBy = (round: RoundFile, lots: Lots) => allocate(rank(round, lots), '0'.repeat(64))

/** Some children are twins of the one before them, and like the same schools. */
const withTwins = (rounds: fc.Arbitrary<RoundFile>): fc.Arbitrary<RoundFile> =>
  fc
    .tuple(rounds, fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 20, maxLength: 20 }))
    .map(([round, dice]) => ({
      ...round,
      applicants: round.applicants.map((applicant, at, all) => {
        const isFirst = dice[at + 1] === 0 && at + 1 < all.length
        const isSecond = dice[at] === 0 && at > 0
        const like = isSecond ? all[at - 1]! : applicant
        const multiple = isSecond ? `birth-${at - 1}` : isFirst ? `birth-${at}` : undefined
        return { ...applicant, preferences: like.preferences, ...(multiple ? { multiple } : {}) }
      }),
    }))

function* claimsOf(round: RoundFile, book: Book): Generator<Claim> {
  for (const { id: child } of round.applicants) {
    for (const preference of explanationOf(book, child, told).preferences) {
      if (preference.kind !== 'full') continue
      for (const part of preference.parts) {
        const stand = standOf(book, child, book.pools.get(part.pool)!)
        const whose = { round, child, school: preference.school.id }
        const before = toStandBefore(book, child, part.pool)
        for (const need of before ? part.needs : []) yield { whose, part, need, stand, before: before! }
      }
    }
  }
}

/**
 * Whether the child has a place in the part that the claim is about, or one that it is tried in before, be it above a number with
 * its twin; undefined where the change changed more.
 */
function outcome({ whose: { child }, part, stand, need }: Claim, round: RoundFile, change: Change) {
  const run = runBy(round, change.lots)
  const book = bookOf(round, run)
  const { placed, tried } = book.children.get(child)!
  const now = book.pools.get(part.pool)!
  if (!now.positions.has(child)) return undefined
  const { group, standing } = standOf(book, child, now)
  const changedGroup = group !== stand.group && !(need.kind === 'more-points' && need.of === 'aptitude')
  if (changedGroup || standing.criterion !== change.criterion) return undefined
  const is = (pool: string) =>
    placed.by === 'preference'
      ? placed.pool === pool
      : placed.by === 'twin' && book.pools.get(pool)?.pool.school === placed.school
  const got = tried.findIndex(is)
  const at = tried.indexOf(part.pool)
  return {
    hasIt: placed.by === 'preference' && got === at,
    hasItOrBetter: got !== -1 && got <= at,
    twinsWerePlaced: run.steps.some(({ step }) => step === 'twin'),
  }
}

const withoutTwins = (round: RoundFile): RoundFile => ({
  ...round,
  applicants: round.applicants.map(({ multiple: _, ...applicant }) => applicant),
})

/**
 * What is enough gives the child the place, or a better one. A little less doesn't by the orders; only the step that places twins
 * together may leave it one all the same.
 */
function isSo(claim: Claim, change: Change): boolean | undefined {
  const then = outcome(claim, change.round, change)
  if (!then || change.enough) return then?.hasItOrBetter
  const byOrders = outcome(claim, withoutTwins(change.round), change)
  return byOrders?.hasIt === false && (!then.hasIt || then.twinsWerePlaced)
}

/**
 * Other rounds each time where drills are thorough. Otherwise the same, which are known to need each kind: as many as that takes
 * would be half a minute of everybody’s time.
 */
const many = process.env.SHIRE_DRILLS === 'all' ? { numRuns: 2000 } : { numRuns: 600, seed: 1 }

const kinds = Need.def.options.flatMap((option) => option.def.shape.kind.def.values)

describe('what would have been enough', () => {
  it('would have been, and a little less would not, for every kind of it, in many rounds', () => {
    const seen = new Map<string, { enough: number; short: number }>()
    fc.assert(
      fc.property(withTwins(anyRound(20)), (round) => {
        const book = bookOf(round, runBy(round, simpleLots))
        for (const claim of claimsOf(round, book)) {
          for (const change of changesFor(claim)) {
            const so = isSo(claim, change)
            if (so === undefined) continue
            const kind = `${claim.need.kind}${'inTime' in claim.need ? ' in time' : ''}`
            const counts = seen.get(kind) ?? { enough: 0, short: 0 }
            seen.set(kind, counts)
            counts[change.enough ? 'enough' : 'short']++
            if (so) continue
            expect.fail(
              `${change.enough}: ${claim.whose.child} ${claim.part.pool} ${JSON.stringify(claim.need)}`,
            )
          }
        }
      }),
      many,
    )
    // Each kind was tried, and on both sides of the line.
    for (const kind of kinds) {
      expect(seen.get(kind)?.enough ?? 0, kind).toBeGreaterThan(0)
      expect(seen.get(kind)?.short ?? 0, kind).toBeGreaterThan(0)
    }
  }, 200_000)
})
