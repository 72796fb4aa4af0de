import type { AppealBy } from '#contract/admissions/explanation.ts'
import type { Calendars } from '#contract/calendar/calendar.ts'
import { type Clock, clockOn, dueOf, schoolDays } from '#contract/calendar/clock.ts'
import type { Day } from '#contract/calendar/day.ts'

/** How many days of a school a family has for its appeal, at least. */
export const appealSchoolDays = 20

/** One after the other, as codes come and go. */
const clocks = (calendar: string): readonly Clock[] => [
  {
    id: 'appeal',
    title: 'Lodge an appeal',
    length: schoolDays(appealSchoolDays, calendar),
    counts: 'day of',
    pauses: {},
    source: 'School Admission Appeals Code 2022, section 2',
    from: '2022-10-01',
  },
]

/** The last day for an appeal of who is told on this day, by the school’s own calendar; “about” where its terms aren’t known so far. */
export function appealBy(calendars: Calendars, calendar: string, told: Day): AppealBy {
  const due = dueOf(clockOn(clocks(calendar), told), told, calendars)
  return due.kind === 'day'
    ? { kind: 'day', day: due.day, schoolDays: appealSchoolDays }
    : { kind: 'about', schoolDays: appealSchoolDays, from: told }
}
