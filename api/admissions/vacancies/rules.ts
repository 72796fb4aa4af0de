import { invalid, type Refusal } from '#admissions/rounds/refusal.ts'
import type { ReportVacancies, VacancyTerms } from '#contract/admissions/vacancies.ts'
import { yearName } from '#contract/admissions/year-group.ts'
import type { Calendars } from '#contract/calendar/calendar.ts'
import { clockOn, dueOf } from '#contract/calendar/clock.ts'
import { type Day, daysBetween } from '#contract/calendar/day.ts'
import { isBlank } from '#contract/core/blank.ts'
import type { RoomSchool, Standing } from './ports.ts'

/** The last day on which a school may answer that is asked on a day; null where its terms are not known that far. */
export function dueOn(
  { clocks }: VacancyTerms,
  calendars: Calendars,
  calendar: string,
  asked: Day,
): Day | null {
  const due = dueOf(clockOn(clocks(calendar), asked), asked, calendars)
  return due.kind === 'day' ? due.day : null
}

/** Whether the last day to answer what is asked is over. */
export const isLate = ({ asked }: Pick<Standing, 'asked'>, today: Day): boolean =>
  asked !== null && asked.dueOn !== null && today > asked.dueOn

/** Whether so much time is over that families are told that the numbers may have changed. */
export const isOld = (asOf: Day, today: Day, { old }: VacancyTerms): boolean =>
  daysBetween(asOf, today) > old.days

type Sent = Omit<ReportVacancies, 'seen'>

function wrongYear(
  { year, onRoll, limit, vacancies, note = '' }: Sent['years'][number],
  at: number,
): Refusal | undefined {
  const left = Math.max(0, limit - onRoll)
  if (vacancies === left || !isBlank(note)) return undefined
  return invalid(
    `/years/${at}/note`,
    `${yearName(year)}: ${limit} places and ${onRoll} pupils leave ${left} free. Enter ${left}, or say in the note why it is ${vacancies}`,
  )
}

/** Why a report is not taken, and how to put it right. */
export function wrongIn(
  { asOf, years }: Sent,
  school: Pick<RoomSchool, 'years'>,
  today: Day,
): Refusal | undefined {
  if (asOf > today) return invalid('/asOf', 'Enter today’s date or an earlier one')
  const got = new Set(years.map(({ year }) => year))
  const lacking = school.years.find(({ year }) => !got.has(year))
  if (lacking)
    return invalid('/years', `Report every year group of the school. ${yearName(lacking.year)} is missing`)
  const own = new Set(school.years.map(({ year }) => year))
  if (got.size !== years.length || years.some(({ year }) => !own.has(year)))
    return invalid('/years', 'Report each year group of the school once, and no others')
  for (const [at, one] of years.entries()) {
    const wrong = wrongYear(one, at)
    if (wrong) return wrong
  }
  return undefined
}
