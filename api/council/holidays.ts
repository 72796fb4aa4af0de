import { type Calendar, type Holiday, workingCalendar } from '#contract/calendar/calendar.ts'
import type { Day } from '#contract/calendar/day.ts'
import kept from './holidays.json' with { type: 'json' }

/**
 * Bank holidays of the United Kingdom, as `holidays.json` has them: by division as gov.uk's `bank-holidays.json`, and for
 * each year where it comes from. `computed`: by the rules, equal to the package date-holidays, and not held to gov.uk's
 * file yet; single days may be added. `npm run import -- --bank-holidays bank-holidays.json` puts gov.uk's in their place.
 */
export interface KeptHolidays {
  readonly years: Readonly<Record<string, 'computed' | 'gov.uk'>>
  readonly divisions: Readonly<Record<Division, readonly Holiday[]>>
}
export const divisions = ['england-and-wales', 'scotland', 'northern-ireland'] as const
export type Division = (typeof divisions)[number]

const holidays = kept as KeptHolidays

/** The years that are known: what comes before or after them, nobody can count. */
function knownOf({ years }: KeptHolidays): { from: Day; until: Day } {
  const known = Object.keys(years).sort()
  return { from: `${known[0]}-01-01`, until: `${known.at(-1)}-12-31` }
}

export const englishHolidays = holidays.divisions['england-and-wales']

/** Offices in England: not Saturday, Sunday, Christmas Day, Good Friday or a bank holiday of England and Wales. */
export const england: Calendar = workingCalendar(
  englishHolidays,
  knownOf(holidays),
  'Banking and Financial Dealings Act 1971; gov.uk/bank-holidays',
)

/** Freedom of information: a bank holiday anywhere in the United Kingdom counts for nobody. */
export const foi: Calendar = workingCalendar(
  divisions.flatMap((division) => holidays.divisions[division]),
  knownOf(holidays),
  'Freedom of Information Act 2000, section 10(6)',
)
