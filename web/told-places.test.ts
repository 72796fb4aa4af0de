import { describe, expect, it } from 'vitest'
import type { PastYear } from '#contract/admissions/school.ts'
import { schools } from '#council/admissions/sample/schools.ts'
import { toldSchool, withHidden } from './told-places.ts'

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
