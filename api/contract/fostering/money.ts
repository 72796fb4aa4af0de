import { addYears, type Day } from '../calendar/day.ts'
import type { Sourced } from './sourced.ts'

/** Areas in which the government sets another minimum. */
export type AllowanceArea = 'London' | 'South East' | 'rest of England'

/** From this day to that one, both of them included. */
interface Dated extends Sourced {
  readonly from: Day
  readonly until?: Day
}

/** What a foster carer gets at least for each child and week, in pence, by the child's age in years. */
export interface Allowances extends Dated {
  readonly weekly: readonly {
    readonly ages: readonly [from: number, to: number]
    readonly pence: Readonly<Record<AllowanceArea, number>>
  }[]
}

/** What is paid for a mile, in pence: one rate up to so many miles of a tax year, another beyond. */
export interface Mileage extends Dated {
  readonly first: { readonly miles: number; readonly pence: number }
  readonly beyond: number
}

const row = (ages: readonly [number, number], rest: number, southEast: number, london: number) => ({
  ages,
  pence: { 'rest of England': rest * 100, 'South East': southEast * 100, London: london * 100 },
})

/** Add a row for each year as it is published; nothing is worked out for a year that is not here. */
export const allowances: readonly Allowances[] = [
  {
    from: '2025-04-06',
    until: '2026-04-05',
    weekly: [
      row([0, 2], 170, 189, 198),
      row([3, 4], 176, 196, 201),
      row([5, 10], 194, 216, 225),
      row([11, 15], 220, 247, 257),
      row([16, 17], 258, 288, 299),
    ],
    source: 'National minimum allowance for foster carers, 2025 to 2026, as two pages copied it from gov.uk',
    sure: 'second-hand',
    reviewed: null,
  },
]

/** Approved rates for cars and vans of HM Revenue and Customs, which a council may pay more or less than. */
export const mileages: readonly Mileage[] = [
  {
    from: '2011-04-06',
    until: '2026-04-05',
    first: { miles: 10_000, pence: 45 },
    beyond: 25,
    source: 'HM Revenue and Customs, approved mileage rates from 6 April 2011',
    sure: 'second-hand',
    reviewed: null,
  },
  {
    from: '2026-04-06',
    first: { miles: 10_000, pence: 55 },
    beyond: 25,
    source: 'HM Revenue and Customs, approved mileage rates from 6 April 2026, announced on 21 May 2026',
    sure: 'second-hand',
    reviewed: null,
  },
]

const on = <T extends Dated>(rows: readonly T[], day: Day): T | undefined =>
  rows.find(({ from, until }) => from <= day && (until === undefined || day <= until))

/** The allowances in force on a day; undefined where its year is not known. */
export const allowancesOn = (day: Day): Allowances | undefined => on(allowances, day)

/** The newest allowances that had begun by a day, in force on it or not. */
export const lastAllowances = (day: Day): Allowances | undefined =>
  allowances.findLast(({ from }) => from <= day)

/** The rates for a journey on a day; undefined where none is known. */
export const mileageOn = (day: Day): Mileage | undefined => on(mileages, day)

/** The first day of the tax year that the day is in. */
export function taxYearOf(day: Day): Day {
  const begins = `${day.slice(0, 4)}-04-06`
  return day < begins ? addYears(begins, -1) : begins
}

/**
 * What a journey is paid, in pence rounded to the nearest. `before`: miles of the same tax year before it. Undefined where
 * no rate is known for its day. Throws at miles that are none.
 */
export function journeyPence(day: Day, miles: number, before = 0): number | undefined {
  if (!(miles >= 0 && before >= 0)) throw new RangeError('Miles are no less than 0')
  const rate = mileageOn(day)
  if (!rate) return undefined
  const first = Math.min(miles, Math.max(0, rate.first.miles - before))
  return Math.round(first * rate.first.pence + (miles - first) * rate.beyond)
}
