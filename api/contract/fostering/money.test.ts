import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../calendar/day.ts'
import {
  allowances,
  allowancesOn,
  journeyPence,
  lastAllowances,
  mileageOn,
  mileages,
  taxYearOf,
} from './money.ts'

describe('money by its date', () => {
  it('has one row for a day at most, each after the one before, with where it comes from', () => {
    for (const rows of [allowances, mileages]) {
      for (const [at, row] of rows.entries()) {
        expect(row.source.length).toBeGreaterThan(20)
        expect(row.until === undefined || row.from <= row.until).toBe(true)
        const next = rows[at + 1]
        if (next) expect(next.from).toBe(addDays(row.until ?? '', 1))
      }
    }
  })

  it('shows the allowances of 2025 to 2026, and none for the year that is not known', () => {
    const known = allowancesOn('2025-12-01')
    expect(known?.weekly.map(({ pence }) => pence['rest of England'])).toEqual([
      17000, 17600, 19400, 22000, 25800,
    ])
    expect(known?.weekly.map(({ pence }) => pence['South East'])).toEqual([18900, 19600, 21600, 24700, 28800])
    expect(known?.weekly.map(({ pence }) => pence.London)).toEqual([19800, 20100, 22500, 25700, 29900])
    expect(allowancesOn('2026-04-06')).toBeUndefined()
    expect(lastAllowances('2026-12-01')).toBe(known)
    expect(lastAllowances('2020-01-01')).toBeUndefined()
  })

  it('has an age for every child under 18, once', () => {
    for (const { weekly } of allowances)
      expect(
        weekly.flatMap(({ ages: [from, to] }) => Array.from({ length: to - from + 1 }, (_, n) => from + n)),
      ).toEqual(Array.from({ length: 18 }, (_, age) => age))
  })

  it.each([
    ['2026-04-05', 100, 0, 4500],
    ['2026-04-06', 100, 0, 5500],
    ['2026-11-30', 100, 9950, 50 * 55 + 50 * 25],
    ['2026-11-30', 100, 10_000, 2500],
    ['2026-11-30', 0, 0, 0],
    ['2011-04-05', 100, 0, undefined],
  ])('pays a journey of %s, %d miles after %d, %s pence', (day, miles, before, pence) => {
    expect(journeyPence(day, miles, before)).toBe(pence)
  })

  it('pays the same however a journey is cut in two, and refuses miles below none', () => {
    const miles = fc.integer({ min: 0, max: 12_000 })
    fc.assert(
      fc.property(miles, miles, miles, (a, b, before) => {
        const whole = journeyPence('2026-11-30', a + b, before)
        const parts = [journeyPence('2026-11-30', a, before), journeyPence('2026-11-30', b, before + a)]
        expect(whole).toBe((parts[0] ?? 0) + (parts[1] ?? 0))
      }),
    )
    expect(() => journeyPence('2026-11-30', -1)).toThrow(RangeError)
    expect(mileageOn('2026-11-30')?.first.pence).toBe(55)
  })

  it.each([
    ['2026-04-05', '2025-04-06'],
    ['2026-04-06', '2026-04-06'],
    ['2027-01-01', '2026-04-06'],
  ])('counts %s to the tax year that begins on %s', (day, begins) => expect(taxYearOf(day)).toBe(begins))
})
