import { dayInEngland } from '#contract/calendar/day.ts'
import { endingInWords, endingSoon } from '#contract/calendar/ending.ts'
import { calendars } from '#council/calendars.ts'
import { calendarsEnding, measured, writeMeasure } from './metric.ts'

/** Writes down how many calendars know no days for much longer, and to the log which these are. */
export function measureCalendars(now = new Date(), write = writeMeasure): void {
  const today = dayInEngland(now)
  const why = endingInWords(calendars, today)
  if (why) console.warn(JSON.stringify({ level: 'warn', event: 'calendars-ending', why }))
  write(measured(calendarsEnding, endingSoon(calendars, today).length, now))
}
