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

/** Whether the child has a place in the part that the claim is about, or one that it is tried in before; undefined where the change changed more. */
function outcome({ whose: { child }, part, stand, need }: Claim, change: Change) {
  const book = bookOf(change.round, runBy(change.round, change.lots))
  const own = book.children.get(child)!
  const now = book.pools.get(part.pool)!
  if (!now.positions.has(child)) return undefined
  const { group, standing } = standOf(book, child, now)
  const changedGroup = group !== stand.group && !(need.kind === 'more-points' && need.of === 'aptitude')
  if (changedGroup || standing.criterion !== change.criterion) return undefined
  const got = own.placed.by === 'preference' ? own.tried.indexOf(own.placed.pool) : Number.POSITIVE_INFINITY
  const at = own.tried.indexOf(part.pool)
  return { hasIt: got === at, hasItOrBetter: got <= at }
}

const kinds = Need.def.options.flatMap((option) => option.def.shape.kind.def.values)

describe('what would have been enough', () => {
  it('would have been, and a little less would not, for every kind of it, in thousands of rounds', () => {
    const seen = new Map<string, { enough: number; short: number }>()
    fc.assert(
      fc.property(withTwins(anyRound(20)), (round) => {
        const book = bookOf(round, runBy(round, simpleLots))
        for (const claim of claimsOf(round, book)) {
          for (const change of changesFor(claim)) {
            const then = outcome(claim, change)
            if (!then) continue
            const kind = `${claim.need.kind}${'inTime' in claim.need ? ' in time' : ''}`
            const counts = seen.get(kind) ?? { enough: 0, short: 0 }
            seen.set(kind, counts)
            counts[change.enough ? 'enough' : 'short']++
            if (change.enough ? then.hasItOrBetter : !then.hasIt) continue
            expect.fail(
              `${change.enough}: ${claim.whose.child} ${claim.part.pool} ${JSON.stringify(claim.need)}`,
            )
          }
        }
      }),
      { numRuns: 2000 },
    )
    // Each kind was tried, and on both sides of the line.
    for (const kind of kinds) {
      expect(seen.get(kind)?.enough ?? 0, kind).toBeGreaterThan(0)
      expect(seen.get(kind)?.short ?? 0, kind).toBeGreaterThan(0)
    }
  }, 200_000)
})
