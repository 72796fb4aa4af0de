import { addDays, addYears, type Day } from '#contract/calendar/day.ts'
import {
  type AllowanceArea,
  type Allowances,
  allowances,
  rateFor,
  taxYearOf,
} from '#contract/fostering/money.ts'
import { ageOn, grown } from './stay.ts'

/** A child who lives with a carer, as far as an allowance goes by it. Both days of the stay are counted. */
export interface Stay {
  readonly born: Day
  readonly from: Day
  readonly until?: Day | undefined
}

/** What is paid for a week from this day to that one, in pence. `last`: that year’s is not known, and the last known goes on. */
export interface AllowancePeriod {
  readonly from: Day
  readonly until?: Day
  readonly ages: readonly [from: number, to: number]
  readonly weekly: number
  readonly last: boolean
}

/** What is paid on a day; undefined where the child is none any more, or where no year was known yet. */
function onDay(born: Day, day: Day, area: AllowanceArea, knownOn: Day, rows: readonly Allowances[]) {
  const age = ageOn(born, day)
  const found = rateFor(rows, day, knownOn)
  const band = found?.row.weekly.find(({ ages: [from, to] }) => from <= age && age <= to)
  return band && found && { ages: band.ages, weekly: band.pence[area], last: found.last }
}

/** The days in a stay on which an allowance may become another: each birthday, and each 6 April. */
function turns({ born, from }: Stay, end: Day): Day[] {
  const birthdays = Array.from({ length: grown + 1 }, (_, age) => addYears(born, age))
  const aprils: Day[] = []
  for (let day = taxYearOf(from); day <= end; day = addYears(day, 1)) aprils.push(day)
  return [...new Set([from, ...birthdays, ...aprils])].filter((day) => from <= day && day <= end).sort()
}

/**
 * What is paid for a child week by week, up to `today` or to the end of the stay: it changes on a birthday that begins another
 * band, and on 6 April. The last period of a stay that goes on has no end.
 */
export function allowancePeriods(
  stay: Stay,
  area: AllowanceArea,
  today: Day,
  rows: readonly Allowances[] = allowances,
): AllowancePeriod[] {
  const end = stay.until !== undefined && stay.until < today ? stay.until : today
  const days = turns(stay, end)
  const periods: AllowancePeriod[] = []
  for (const [at, from] of days.entries()) {
    const paid = onDay(stay.born, from, area, today, rows)
    const next = days[at + 1]
    const until = next ? addDays(next, -1) : stay.until
    const before = periods.at(-1)
    if (!paid) continue
    const goesOn =
      before && before.weekly === paid.weekly && before.last === paid.last && before.ages === paid.ages
    if (goesOn) periods.pop()
    periods.push({
      ...paid,
      from: goesOn ? before.from : from,
      ...(until === undefined ? {} : { until }),
    })
  }
  return periods
}
