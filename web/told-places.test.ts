import { describe, expect, it } from 'vitest'
import type { PastYear } from '#contract/admissions/school.ts'
import { schools } from '#council/admissions/sample/schools.ts'
import { toldSchool, withHidden, withOutcomeHidden } from './told-places.ts'

type Places = NonNullable<PastYear['byCriterion']>[number]['places']
const year = (offered: number | null, places: readonly Places[]): PastYear => ({
  ...{ year: 2026, number: 60, applied: null, offered, last: null },
  byCriterion: places.map((one, at) => ({ criterion: `c${at}`, places: one })),
})
const told = (...args: Parameters<typeof year>) =>
  withHidden(year(...args)).byCriterion?.map(({ places }) => places)

describe('how many came under a criterion of fewer than five', () => {
  it.each<[string, number | null, Places[], Places[]]>([
    ['cannot be what is missing from all', 60, ['few', 23, 34], ['few', 'hidden', 34]],
    ['nor what two of them share, where each has one', 30, ['few', 'few', 28], ['few', 'few', 'hidden']],
    ['nor where each has four', 30, ['few', 'few', 22], ['few', 'few', 'hidden']],
    ['is not told where two may share it in many ways', 30, ['few', 'few', 25], ['few', 'few', 25]],
    ['hides nothing where there is none', 57, [23, 34], [23, 34]],
    ['hides nothing where the whole is not told', null, ['few', 23, 34], ['few', 23, 34]],
    ['leaves a number of none', 60, ['few', 0, 57], ['few', 0, 'hidden']],
  ])('%s', (_, offered, places, shown) => {
    expect(told(offered, places)).toEqual(shown)
  })

  it('can be worked out at no school of the sample', () => {
    const years = schools.map(toldSchool).flatMap(({ entries }) => entries.flatMap((entry) => entry.years))
    const looked = years.filter(({ byCriterion }) => byCriterion?.some(({ places }) => places === 'few'))
    expect(looked.length).toBeGreaterThan(10)
    for (const { offered, byCriterion } of looked) {
      const all = byCriterion ?? []
      const counted = all.reduce((sum, { places }) => sum + (typeof places === 'number' ? places : 0), 0)
      const hides = all.some(({ places }) => places === 'hidden')
      expect(hides || (offered ?? 0) - counted > 4).toBe(true)
    }
  })
})

describe('what came of a year', () => {
  const none = { first: null, second: null, third: null, other: null, late: null, lodged: null, upheld: null }
  const outcomeOf = (offered: number | null, outcome: Partial<PastYear['outcome']>) =>
    withOutcomeHidden({ ...year(offered, []), outcome: { ...none, ...outcome } }).outcome

  it('tells of few offers neither by themselves nor by what is left of all', () => {
    const met = { first: 26, second: 10, third: 'few', other: 0 } as const
    expect(outcomeOf(38, met)).toMatchObject({ first: 26, second: 'hidden', third: 'few', other: 0 })
    // Two of them together may be as many as seven.
    const two = { first: 23, second: 'few', third: 'few', other: 0 } as const
    expect(outcomeOf(30, two)).toMatchObject(two)
    expect(outcomeOf(null, met)).toMatchObject(met)
  })

  it('tells of no few appeals that were turned down', () => {
    expect(outcomeOf(30, { lodged: 9, upheld: 7 })).toMatchObject({ lodged: 9, upheld: 'hidden' })
    expect(outcomeOf(30, { lodged: 20, upheld: 7 })).toMatchObject({ lodged: 20, upheld: 7 })
    expect(outcomeOf(30, { lodged: 7, upheld: 7 })).toMatchObject({ lodged: 7, upheld: 7 })
  })
})
