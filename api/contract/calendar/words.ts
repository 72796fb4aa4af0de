import { timeZone } from './day.ts'

/**
 * `16 March 2026`, as it is in England. `at`: ISO 8601 with a zone, or a day. The format is made when it is asked for:
 * loading a language's calendar takes longer than all the rest. What else there is stands in `times.ts`: every form has
 * this one.
 */
export const dayInWords = (at: string | Date): string =>
  new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone }).format(new Date(at))
