import { type Calendar, schoolCalendar, type Term } from '#contract/calendar/calendar.ts'
import { englishHolidays } from './holidays.ts'

/** The name of the calendar by which clocks go that belong to no school, or to one whose own terms are not known. */
export const areaSchools = 'schools of the area'

/** Terms of the model county, with half-terms, Easter and the summer between them. */
const terms: readonly Term[] = [
  { from: '2026-09-01', until: '2026-10-16' },
  { from: '2026-10-26', until: '2026-12-18' },
  { from: '2027-01-04', until: '2027-02-12' },
  { from: '2027-02-22', until: '2027-03-25' },
  { from: '2027-04-12', until: '2027-05-28' },
  { from: '2027-06-07', until: '2027-07-16' },
  { from: '2027-09-01', until: '2027-10-15' },
  { from: '2027-10-25', until: '2027-12-17' },
  { from: '2028-01-04', until: '2028-02-11' },
  { from: '2028-02-21', until: '2028-04-07' },
  { from: '2028-04-24', until: '2028-05-26' },
  { from: '2028-06-05', until: '2028-07-20' },
  { from: '2028-09-04', until: '2028-10-20' },
  { from: '2028-10-30', until: '2028-12-20' },
  { from: '2029-01-04', until: '2029-02-09' },
  { from: '2029-02-19', until: '2029-03-23' },
  { from: '2029-04-09', until: '2029-05-25' },
  { from: '2029-06-04', until: '2029-07-20' },
]

/**
 * School days of the area. Sure: assumed, made up for the model county on 1 December 2026 and to be replaced by the term
 * dates that the council has set; the school's own come first wherever they are known.
 */
export const areaCalendar: Calendar = schoolCalendar(
  terms,
  [],
  englishHolidays,
  'Made up for the model county: put the council’s own term dates in their place',
)
