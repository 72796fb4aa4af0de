import { describe, expect, it } from 'vitest'
import { areaCalendar } from '#council/area-terms.ts'
import { laterUntil } from './later.ts'

describe('the last day for a later start in Reception', () => {
  it.each([
    ['2022-09-01', 2027, '2028-01-04', 'five in the autumn: the spring term'],
    ['2022-12-31', 2027, '2028-01-04', 'five on the last prescribed day of the autumn'],
    ['2023-01-01', 2027, '2028-04-24', 'five in the spring: the summer term, after Easter 2028'],
    ['2023-03-31', 2027, '2028-04-24', 'five on the last prescribed day of the spring'],
    ['2023-04-01', 2027, '2028-04-24', 'summer-born: not past the last term of the year'],
    ['2023-08-31', 2027, '2028-04-24', 'the youngest'],
    ['2022-08-31', 2027, null, 'five before the year begins: starts with the others'],
    ['2022-02-01', 2026, '2027-04-12', 'after Easter 2027, which is in March'],
    ['2024-02-01', 2028, '2029-04-09', 'after Easter 2029'],
    ['2026-02-01', 2030, null, 'no terms are known that far'],
  ] as const)('of a child born on %s for %i is %s: %s', (born, year, last, _) => {
    expect(laterUntil(born, year, areaCalendar)).toBe(last)
  })
})
