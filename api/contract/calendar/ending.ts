import type { Calendars } from './calendar.ts'
import { addMonths, type Day } from './day.ts'
import { dayInWords } from './words.ts'

/** How long before the last known day somebody has to bring the next ones. */
const monthsBefore = 2

/** A calendar that knows no days for much longer, and the last that it knows. */
export interface Ending {
  readonly name: string
  readonly until: Day
}

/** Those that end within two months, or have ended, the first to end first. */
export const endingSoon = (calendars: Calendars, today: Day): Ending[] =>
  Object.entries(calendars)
    .map(([name, { known }]) => ({ name, until: known.until }))
    .filter(({ until }) => addMonths(until, -monthsBefore) <= today)
    .sort((a, b) => a.until.localeCompare(b.until) || a.name.localeCompare(b.name))

const several = 5

/** What is lost and what to do, for whoever runs the installation; undefined where none ends soon. */
export function endingInWords(calendars: Calendars, today: Day): string | undefined {
  const ending = endingSoon(calendars, today)
  if (ending.length === 0) return undefined
  const some = ending.slice(0, several).map(({ name, until }) => `“${name}” (${dayInWords(until)})`)
  const more = ending.length > several ? [`${ending.length - several} more`] : []
  return `These calendars know no days after their last: ${[...some, ...more].join(', ')}. What is due later says “about” and has no date, and nobody is told that it is late. Import what comes next: npm run import -- --bank-holidays bank-holidays.json, or --terms terms.csv`
}
