import { describe, expect, it } from 'vitest'
import { addDays } from '../calendar/day.ts'
import { allowances, mileages, rateFor, taxYearOf } from './money.ts'

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
    const known = rateFor(allowances, '2025-12-01', '2025-12-01')?.row
    expect(known?.weekly.map(({ pence }) => pence['rest of England'])).toEqual([
      17000, 17600, 19400, 22000, 25800,
    ])
    expect(known?.weekly.map(({ pence }) => pence['South East'])).toEqual([18900, 19600, 21600, 24700, 28800])
    expect(known?.weekly.map(({ pence }) => pence.London)).toEqual([19800, 20100, 22500, 25700, 29900])
    expect(rateFor(allowances, '2026-04-05', '2026-04-05')).toEqual({ row: known, last: false })
    for (const day of ['2026-04-06', '2026-12-01'])
      expect(rateFor(allowances, day, day)).toEqual({ row: known, last: true })
    expect(rateFor(allowances, '2020-01-01', '2020-01-01')).toBeUndefined()
  })

  it('has an age for every child under 18, once', () => {
    for (const { weekly } of allowances)
      expect(
        weekly.flatMap(({ ages: [from, to] }) => Array.from({ length: to - from + 1 }, (_, n) => from + n)),
      ).toEqual(Array.from({ length: 18 }, (_, age) => age))
  })

  it.each([
    ['2026-04-05', '2025-04-06'],
    ['2026-04-06', '2026-04-06'],
    ['2027-01-01', '2026-04-06'],
  ])('counts %s to the tax year that begins on %s', (day, begins) => expect(taxYearOf(day)).toBe(begins))
})
