import { type Calendar, isKnown } from '#contract/calendar/calendar.ts'
import { addDays, addYears, type Day } from '#contract/calendar/day.ts'

/** Days without lessons in a row that only the holidays between two terms have: a half-term has nine. */
const betweenTerms = 10

/** This day, or the next with lessons; undefined where the calendar does not know. */
function nextLessons(calendar: Calendar, from: Day): Day | undefined {
  for (let day = from; isKnown(calendar, day); day = addDays(day, 1)) if (calendar.counts(day)) return day
  return undefined
}

/** The first day of lessons after the next holidays between two terms from this day on. */
function afterHolidays(calendar: Calendar, from: Day): Day | undefined {
  let without = 0
  for (let day = from; isKnown(calendar, day); day = addDays(day, 1)) {
    if (!calendar.counts(day)) without++
    else if (without >= betweenTerms) return day
    else without = 0
  }
  return undefined
}

/**
 * The last day on which a child may start Reception later in the school year that begins in `year`: the term in which it
 * has to go to school, being the one after 31 August, 31 December or 31 March from its fifth birthday on, and never later
 * than the last term of that year (School Admissions Code, 2.17). Null: it starts with all others, or no terms are known.
 */
export function laterUntil(born: Day, year: number, calendar: Calendar): Day | null {
  const fifth = addYears(born, 5)
  if (fifth <= `${year}-08-31`) return null
  const spring = fifth <= `${year}-12-31`
  const found = spring
    ? nextLessons(calendar, `${year + 1}-01-01`)
    : afterHolidays(calendar, `${year + 1}-03-20`)
  return found ?? null
}
