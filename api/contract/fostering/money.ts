import { addYears, type Day } from '../calendar/day.ts'
import type { Sourced } from './sourced.ts'

/** Areas in which the government sets another minimum. */
export type AllowanceArea = 'London' | 'South East' | 'rest of England'

/** From this day to that one, both of them included. */
interface Dated extends Sourced {
  readonly from: Day
  readonly until?: Day
  /** The day on which it was made known, where that is after `from`: before it nobody could pay it. */
  readonly announced?: Day
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

/** What is paid for a mile however many there are, in pence. */
export interface PerMile extends Dated {
  readonly pence: number
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
    announced: '2026-05-21',
    first: { miles: 10_000, pence: 55 },
    beyond: 25,
    source: 'HM Revenue and Customs, approved mileage rates from 6 April 2026, announced on 21 May 2026',
    sure: 'second-hand',
    reviewed: null,
  },
]

const perMile = (pence: number, what: string): readonly PerMile[] => [
  {
    from: '2025-04-06',
    until: '2026-04-05',
    pence,
    source: `HM Revenue and Customs, approved rate for ${what}, 2025 to 2026. Later years are not known here`,
    sure: 'second-hand',
    reviewed: null,
  },
]

/** Approved rates beside those for cars and vans. `passenger`: for each who comes along in a car or van. */
export const perMiles = {
  motorcycle: perMile(24, 'a motorcycle'),
  bicycle: perMile(20, 'a bicycle'),
  passenger: perMile(5, 'each passenger'),
} as const

/** The day from which a row can be known. */
export const knownFrom = ({ from, announced }: Pick<Dated, 'from' | 'announced'>): Day => announced ?? from

/**
 * The row for a day, as far as anybody knew on `knownOn`: the newest that had begun by that day. `last`: its own year is over,
 * and it goes on until the next is known. Undefined where there was none yet.
 */
export function rateFor<T extends Dated>(
  rows: readonly T[],
  day: Day,
  knownOn: Day,
): { readonly row: T; readonly last: boolean } | undefined {
  const row = rows.findLast((one) => one.from <= day && knownFrom(one) <= knownOn)
  return row && { row, last: row.until !== undefined && row.until < day }
}

/** The first day of the tax year that the day is in. */
export function taxYearOf(day: Day): Day {
  const begins = `${day.slice(0, 4)}-04-06`
  return day < begins ? addYears(begins, -1) : begins
}
