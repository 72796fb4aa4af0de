import { dayInEngland, timeZone } from './day.ts'
import { endOfDay } from './moments.ts'
import { dayInWords } from './words.ts'

const formats = new Map<string, Intl.DateTimeFormat>()

/** Made when it is first asked for, as {@link dayInWords}. */
function shown(at: string | Date, name: string, options: Intl.DateTimeFormatOptions): string {
  const format = formats.get(name) ?? new Intl.DateTimeFormat('en-GB', { timeZone, ...options })
  formats.set(name, format)
  return format.format(new Date(at))
}

/** `16 Mar 2026`, where there is little room. */
export const dayInShort = (at: string | Date): string =>
  shown(at, 'short', { day: 'numeric', month: 'short', year: 'numeric' })

/** `Monday`. */
export const weekdayInWords = (at: string | Date): string => shown(at, 'weekday', { weekday: 'long' })

/** `Monday 16 March`, where the year goes without saying. */
export const dayWithoutYear = (at: string | Date): string =>
  shown(at, 'year', { weekday: 'long', day: 'numeric', month: 'long' }).replace(',', '')

/** `16 March 2026 at 12:03pm`. */
export const momentInWords = (at: string | Date): string =>
  `${shown(at, 'day', { dateStyle: 'long' })} at ${clockInWords(at)}`

/** `12:03pm`, `10am`, `midday` and `midnight`, as GOV.UK writes them. */
export function clockInWords(at: string | Date): string {
  // Told by its cycle: asked for twelve hours alone, many browsers write midday as 0:00 pm.
  const written = shown(at, 'clock', { hour: 'numeric', minute: '2-digit', hourCycle: 'h12' })
  const clock = written.replace(/\s/g, '').replace(':00', '').toLowerCase()
  return { '12pm': 'midday', '12am': 'midnight' }[clock] ?? clock
}

/** A time on the clock, `HH:MM`, in the same words. */
export const wallClockInWords = (clock: string): string => clockInWords(`2026-01-01T${clock}:00Z`)

/** `Thursday 3 December at 10am`, where the year goes without saying. */
export const dayAndClock = (at: string | Date): string => `${dayWithoutYear(at)} at ${clockInWords(at)}`

/** `16 March 2026`; `3:15pm on 16 March 2026` of what is due in the course of that day. */
export const dueMomentInWords = (at: string | Date, inWords = dayInWords): string =>
  endOfDay(dayInEngland(new Date(at))).getTime() === new Date(at).getTime()
    ? inWords(at)
    : `${clockInWords(at)} on ${inWords(at)}`

/** `today at 12:03pm`, `2 March 2026 at 12:03pm`. */
export function timeInWords(at: string | Date, now = new Date()): string {
  const day = dayInWords(at) === dayInWords(now) ? 'today' : dayInWords(at)
  return `${day} at ${clockInWords(at)}`
}
