import { expect, it } from 'vitest'
import type { PastYear } from '#contract/admissions/school.ts'
import { pastYearsOf } from './past-years.ts'

const year = (more: Partial<PastYear>): PastYear => ({
  ...{ year: 2026, number: 30, offered: 28, byCriterion: null, last: 'everybody' },
  applied: { first: 20, second: 5, third: 1 },
  ...more,
})
const school = (...years: PastYear[]) => ({
  entries: [{ phase: 'reception' as const, number: null, policy: null, feeders: [], years }],
})

it('adds up what schools told of a year, the newest first', () => {
  expect(pastYearsOf([school(year({}), year({ year: 2025 })), school(year({ offered: 12 }))])).toMatchObject([
    { phase: 'reception', year: 2026, schools: 2, places: 60, first: 40, second: 10, offered: 40 },
    { phase: 'reception', year: 2025, schools: 1, places: 30, first: 20, second: 5, offered: 28 },
  ])
})

it('gives no sum of what one of them has not told', () => {
  expect(pastYearsOf([school(year({})), school(year({ number: null, applied: null }))])).toMatchObject([
    { schools: 2, places: null, first: null, third: null, offered: 56 },
  ])
})
