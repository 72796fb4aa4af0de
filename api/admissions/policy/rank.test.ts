import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { RoundFile } from '#contract/admissions/round.ts'
import { Ranked } from '#contract/admissions/run.ts'
import { rank } from './ranked.ts'
import { anyRound, simpleLots } from './testing/any-round.ts'
import { obviousOrder } from './testing/obvious.ts'

const runs = { numRuns: 400 }

describe('the ranking of a round', () => {
  it('is that of an obvious comparison of every two children, pool by pool', () => {
    fc.assert(
      fc.property(anyRound(), (round) => {
        const { pools } = rank(round, simpleLots)
        for (const { id, school, order } of pools) {
          const [, part] = id.split(':')
          const own = round.schools.find((one) => one.id === school)!
          expect(order.map(({ child }) => child)).toEqual(obviousOrder(round, own, part))
        }
      }),
      runs,
    )
  })

  it('does not depend on the order of the input', () => {
    const shuffled = anyRound().chain((round) =>
      fc.record({
        round: fc.constant(round),
        applicants: fc.shuffledSubarray(round.applicants, { minLength: round.applicants.length }),
        schools: fc.shuffledSubarray(round.schools, { minLength: round.schools.length }),
        policies: fc.shuffledSubarray(round.policies, { minLength: round.policies.length }),
        areas: fc.shuffledSubarray(round.areas, { minLength: round.areas.length }),
      }),
    )
    const byId = <T extends { readonly id: string }>(all: readonly T[]) =>
      Object.fromEntries(all.map((one) => [one.id, one]))
    fc.assert(
      fc.property(shuffled, ({ round, ...otherwise }) => {
        const [one, other] = [rank(round, simpleLots), rank({ ...round, ...otherwise }, simpleLots)]
        expect(byId(other.pools)).toEqual(byId(one.pools))
        expect(byId(other.applicants)).toEqual(byId(one.applicants))
        expect(byId(other.schools)).toEqual(byId(one.schools))
      }),
      runs,
    )
  })

  it('divides every place, and tries each child in every pool of a school, or in none', () => {
    fc.assert(
      fc.property(anyRound(), (round) => {
        expect(RoundFile.safeParse(round).error).toBeUndefined()
        const ranked = Ranked.parse(rank(round, simpleLots))
        for (const { id, number } of round.schools) {
          const own = ranked.pools.filter(({ school }) => school === id)
          expect(own.reduce((sum, { places }) => sum + places, 0)).toBe(number)
          for (const { id: child, preferences } of ranked.applicants) {
            const triedIn = own.filter((pool) => preferences.includes(pool.id)).length
            const stands = own.filter(({ order }) => order.some((one) => one.child === child)).length
            expect([0, own.length]).toContain(triedIn)
            expect(stands).toBe(triedIn)
          }
        }
      }),
      runs,
    )
  })
})
