import { timeZone } from './day.ts'

/** `Monday 16 March 2026`, as it is in England. `at`: ISO 8601 with a zone, or a day. */
export const dayInFull = (at: string | Date): string =>
  new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeZone }).format(new Date(at))
