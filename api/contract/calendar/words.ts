import { timeZone } from './day.ts'

let made: Intl.DateTimeFormat | undefined
/** Made for the first who asks: loading a language's calendar takes longer than all the rest. */
const long = () => (made ??= new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone }))

/**
 * `16 March 2026`, as it is in England. `at`: ISO 8601 with a zone, or a day. What else there is stands in `times.ts`: every
 * form has this one.
 */
export const dayInWords = (at: string | Date): string => long().format(new Date(at))
