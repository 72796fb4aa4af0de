import { type Calendar, type Calendars, schoolCalendar, type Term } from '#contract/calendar/calendar.ts'
import { areaCalendar, areaSchools } from './area-terms.ts'
import { england, englishHolidays, foi } from './holidays.ts'
import kept from './term-dates.json' with { type: 'json' }

/**
 * Term dates by the URN of the school, as `term-dates.json` has them: the model county has none, and counts no school
 * days until `npm run import -- --terms terms.csv` brought yours.
 */
export interface KeptTerms {
  readonly schools: Readonly<
    Record<string, { readonly terms: readonly Term[]; readonly closed: readonly Term[] }>
  >
}

/** The name of a school's calendar. */
export const schoolName = (urn: string | number): string => `school ${urn}`

/** The calendars of schools by their names. */
export const schoolCalendars = ({ schools }: KeptTerms): Record<string, Calendar> =>
  Object.fromEntries(
    Object.entries(schools).map(([urn, { terms, closed }]) => [
      schoolName(urn),
      schoolCalendar(terms, closed, englishHolidays, 'The school’s own term dates'),
    ]),
  )

/** Every calendar that this council’s clocks go by. */
export const calendars: Calendars = {
  england,
  foi,
  [areaSchools]: areaCalendar,
  ...schoolCalendars(kept as KeptTerms),
}

/** The calendar of a school by its URN; that of the area where its own terms are not known. */
export const schoolDaysOf = (urn: number | undefined): string =>
  urn !== undefined && Object.hasOwn(calendars, schoolName(urn)) ? schoolName(urn) : areaSchools
