import { addDays, addYears, type Day, daysFrom, mondayOf } from '#contract/calendar/day.ts'
import type { AllowanceRules, AllowanceSpan, AllowanceWeek } from '#contract/fostering/carers/allowance.ts'
import { rateFor, taxYearOf } from '#contract/fostering/money.ts'

/** How long a child lives with a household, and when they are away for a break. All days are included. */
export interface ChildStay {
  readonly born: Day
  readonly from: Day
  readonly until?: Day
  readonly away: readonly { readonly from: Day; readonly until: Day }[]
}

/** What is paid for a day, as a sum for a week in pence. */
export type PaidDay = Omit<AllowanceSpan, 'from' | 'until'>

/** A child is a child until the day before they are 18. */
export const grown = 18
const daysOfWeek = 7

/** How old a child is on a day: whoever was born on 29 February is a year older on 1 March where there is none. */
export const ageOn = (born: Day, day: Day): number => {
  const years = Number(day.slice(0, 4)) - Number(born.slice(0, 4))
  return day.slice(5) < born.slice(5) ? years - 1 : years
}

/** Which day of a break it is, from 1; 0 on a day that is none of one. */
const dayOfBreak = ({ away }: ChildStay, day: Day): number =>
  Math.max(
    0,
    ...away.map(({ from, until }) => (from <= day && day <= until ? daysFrom(from, day).length : 0)),
  )

/** What a household is paid for a child for a day, as far as anybody knew it on `knownOn`. `unknown`: it is paid, and no rate is known. */
export function paidFor(
  stay: ChildStay,
  day: Day,
  knownOn: Day,
  { area, rows, live, rules }: AllowanceRules,
): PaidDay | 'unknown' | undefined {
  if (live === null || day < live) return undefined
  const rule = rules.findLast(({ from, until }) => from <= day && (until === undefined || day <= until))
  if (!rule || day < stay.from || (stay.until !== undefined && day > stay.until)) return undefined
  if (day === stay.until && !rule.lastDay && day !== stay.from) return undefined
  if (dayOfBreak(stay, day) > rule.breakDays) return undefined
  const age = ageOn(stay.born, day)
  if (age >= grown) return undefined
  const found = rateFor(rows, day, knownOn)
  const band = found?.row.weekly.find(({ ages: [from, to] }) => from <= age && age <= to)
  if (!found || !band) return 'unknown'
  return { weekly: band.pence[area], ages: [...band.ages], rate: found.row.from, last: found.last }
}

/** Each day of spans with what is paid for it. */
export const daysIn = (spans: readonly AllowanceSpan[]): Map<Day, PaidDay> =>
  new Map(
    spans.flatMap(({ from, until, ...paid }) => daysFrom(from, until).map((day) => [day, paid] as const)),
  )

/** In the order of their days; as texts, which is many times as quick as by a language. */
const inOrder = (days: ReadonlyMap<Day, PaidDay>) => [...days].sort(([a], [b]) => (a < b ? -1 : 1))

const isSame = (a: PaidDay, b: PaidDay) =>
  a.weekly === b.weekly && a.rate === b.rate && a.last === b.last && a.ages.join() === b.ages.join()

/** Days in spans of those for which the same is paid. */
export function spansOf(days: ReadonlyMap<Day, PaidDay>): AllowanceSpan[] {
  const spans: AllowanceSpan[] = []
  for (const [day, paid] of inOrder(days)) {
    const before = spans.at(-1)
    if (before && addDays(before.until, 1) === day && isSame(before, paid))
      spans.splice(-1, 1, { ...before, until: day })
    else spans.push({ from: day, until: day, ...paid })
  }
  return spans
}

/** Weeks with what is paid for each: its days together, each a seventh, rounded once. A half penny goes to the carer. */
export function weeksOf(days: ReadonlyMap<Day, PaidDay>): AllowanceWeek[] {
  const weeks: { from: Day; until: Day; days: number; sum: number }[] = []
  let sunday = ''
  for (const [day, { weekly }] of inOrder(days)) {
    const week = weeks.at(-1)
    if (week && day <= sunday)
      weeks.splice(-1, 1, { ...week, until: day, days: week.days + 1, sum: week.sum + weekly })
    else {
      sunday = addDays(mondayOf(day), 6)
      weeks.push({ from: day, until: day, days: 1, sum: weekly })
    }
  }
  return weeks.map(({ sum, ...week }) => ({
    ...week,
    pence: Math.floor((2 * sum + daysOfWeek) / (2 * daysOfWeek)),
  }))
}

export const penceOfDays = (days: ReadonlyMap<Day, PaidDay>): number =>
  weeksOf(days).reduce((sum, { pence }) => sum + pence, 0)

/** The last day of the tax year that begins on this one. */
export const lastOfYear = (year: Day): Day => addDays(addYears(year, 1), -1)

/** First days of the tax years that a stay reaches into, up to today. */
export function yearsOfStay(
  { from, until }: Pick<ChildStay, 'from' | 'until'>,
  today: Day,
  first: Day,
): Day[] {
  const last = until !== undefined && until < today ? until : today
  const years: Day[] = []
  for (let year = taxYearOf(from < first ? first : from); year <= last; year = addYears(year, 1))
    years.push(year)
  return years
}
