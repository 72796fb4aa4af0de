import { timeZone } from './day.ts'

let long: Intl.DateTimeFormat | undefined

/**
 * `16 March 2026`, as it is in England. `at`: ISO 8601 with a zone, or a day. Made when it is first asked for: loading a
 * language's calendar takes longer than all the rest. What else there is stands in `times.ts`: every form has this one.
 */
export function dayInWords(at: string | Date): string {
  long ??= new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone })
  return long.format(new Date(at))
}
