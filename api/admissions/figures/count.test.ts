import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Split } from '#contract/admissions/figures.ts'
import type { RoundFile } from '#contract/admissions/round.ts'
import type { Run } from '#contract/admissions/run.ts'
import { isSmall } from '#contract/core/small-number.ts'
import { crowded, made, roundWithTwins } from '../public/testing/rounds.ts'
import { type Figures, figuresOf } from './count.ts'

const none = { elsewhere: new Set<string>(), heldBack: new Set<string>() }

const numbersOf = ({ schools, county }: Figures) => [
  ...[county, ...schools].flatMap(({ applied, offered, found }) => [
    ...Object.values(applied),
    ...Object.values(offered),
    found,
  ]),
  ...[county.children, county.elsewhere, county.none],
]

const parts = ({ first, second, third, other }: Split) => [first, second, third, other]
const sum = (numbers: readonly (number | null)[]) => numbers.reduce<number>((all, one) => all + (one ?? 0), 0)

/** Counted in another way than the figures are: one question at a time. */
function asked(file: RoundFile, run: Run, school: string) {
  const named = (at: number) =>
    file.applicants.filter(({ preferences }) => preferences[at]?.school === school).length
  const met = (at: number) =>
    run.placed.filter((one) => 'preference' in one && one.school === school && one.preference === at + 1)
      .length
  const here = run.placed.filter((one) => one.school === school && !['fallback', 'none'].includes(one.by))
  const late = here.filter(({ child }) =>
    file.applicants.some(({ id, late }) => id === child && late?.excused === false),
  )
  return {
    applied: [named(0), named(1), named(2)],
    offered: [met(0), met(1), met(2)],
    all: here.length,
    late: late.length,
  }
}

const agrees = (told: number | null, real: number) => told === null || told === real

describe('the figures of a round', () => {
  it('tell no small number, and add up wherever all of them are told', () => {
    fc.assert(
      fc.property(fc.oneof(roundWithTwins(20), crowded), (round) => {
        const { run } = made(round)
        const figures = figuresOf(round, run, none)
        for (const number of numbersOf(figures)) expect(number === null || !isSmall(number)).toBe(true)
        for (const { applied, offered } of [figures.county, ...figures.schools])
          for (const split of [applied, offered]) {
            if (split.all === null) continue
            if (!parts(split).includes(null)) expect(sum(parts(split))).toBe(split.all)
            if (split.onTime !== null && split.late !== null)
              expect(split.onTime + split.late).toBe(split.all)
          }
      }),
      { numRuns: 100 },
    )
  })

  it('tell in no pool what they do not tell of its school', () => {
    let quiet = 0
    for (const round of fc.sample(roundWithTwins(20), { numRuns: 60, seed: 5 })) {
      for (const { offered, pools } of figuresOf(round, made(round).run, none).schools) {
        if (offered.all !== null) continue
        quiet++
        for (const { given, criteria } of pools)
          expect([given, ...criteria.map((one) => one.given)].every((one) => one === null)).toBe(true)
      }
    }
    expect(quiet).toBeGreaterThan(0)
  })

  it('are those of the run, counted anew', () => {
    let told = 0
    for (const round of fc.sample(crowded, { numRuns: 20, seed: 7 })) {
      const { run } = made(round)
      for (const { school, applied, offered } of figuresOf(round, run, none).schools) {
        const real = asked(round, run, school)
        const pairs = [
          ...[applied.first, applied.second, applied.third].map(
            (one, at) => [one, real.applied[at]] as const,
          ),
          ...[offered.first, offered.second, offered.third].map(
            (one, at) => [one, real.offered[at]] as const,
          ),
          ...([
            [offered.all, real.all],
            [offered.late, real.late],
          ] as const),
        ]
        for (const [one, other = 0] of pairs) expect(agrees(one, other)).toBe(true)
        told += pairs.filter(([one]) => one).length
      }
    }
    expect(told).toBeGreaterThan(50)
  })

  it('count no school of another council, nor one whose list was held back', () => {
    const [round] = fc.sample(crowded, { numRuns: 1, seed: 11 })
    if (!round) throw new Error('There is no round')
    const [first, second, ...rest] = round.schools.map(({ id }) => id)
    const { run } = made(round)
    const leftOut = { elsewhere: new Set([first ?? '']), heldBack: new Set([second ?? '']) }
    const { schools, county } = figuresOf(round, run, leftOut)
    expect(schools.map(({ school }) => school)).toEqual(rest)
    expect(county.schools).toBe(rest.length)
  })
})
