import type { Clock, Due, Length, Standing } from './clock.ts'
import { type Day, timeZone } from './day.ts'

const formats = new Map<string, Intl.DateTimeFormat>()

/** Made when it is first asked for: loading a language's calendar takes longer than all the rest. */
function shown(at: Date, name: string, options: Intl.DateTimeFormatOptions): string {
  const format = formats.get(name) ?? new Intl.DateTimeFormat('en-GB', { timeZone, ...options })
  formats.set(name, format)
  return format.format(at)
}

const moment = (at: string | Date) => new Date(at)

/** `16 March 2026`, as it is in England. `at`: ISO 8601 with a zone, or a day. */
export const dayInWords = (at: string | Date): string => shown(moment(at), 'long', { dateStyle: 'long' })

/** `Monday 16 March 2026`. */
export const dayInFull = (at: string | Date): string => shown(moment(at), 'full', { dateStyle: 'full' })

/** `16 Mar 2026`, where there is little room. */
export const dayInShort = (at: string | Date): string =>
  shown(moment(at), 'short', { day: 'numeric', month: 'short', year: 'numeric' })

/** `Monday`. */
export const weekdayInWords = (at: string | Date): string => shown(moment(at), 'weekday', { weekday: 'long' })

/** `Monday 16 March`, where the year goes without saying. */
export const dayWithoutYear = (at: string | Date): string =>
  shown(moment(at), 'year', { weekday: 'long', day: 'numeric', month: 'long' }).replace(',', '')

/** `16 March`. */
export const dayAndMonth = (at: string | Date): string =>
  shown(moment(at), 'day', { day: 'numeric', month: 'long' })

/** `16 March 2026 at 12:03`, as machines say it. */
export const momentInWords = (at: string | Date): string =>
  shown(moment(at), 'moment', { dateStyle: 'long', timeStyle: 'short' })

/** `12:03pm`, as GOV.UK writes it. */
export const clockInWords = (at: string | Date): string =>
  shown(moment(at), 'clock', { hour: 'numeric', minute: '2-digit', hour12: true })
    .replace(/\s/g, '')
    .toLowerCase()

/** `today at 12:03pm`, `2 March 2026 at 12:03pm`. */
export function timeInWords(at: string | Date, now = new Date()): string {
  const day = dayInWords(at) === dayInWords(now) ? 'today' : dayInWords(at)
  return `${day} at ${clockInWords(at)}`
}

type AnyLength = Length | Clock['length']

const oneOf = {
  days: 'day',
  'working days': 'working day',
  'school days': 'school day',
  weeks: 'week',
  months: 'month',
}

/** `20 working days`, `1 week`. */
export const lengthInWords = ({ amount, unit }: AnyLength): string =>
  `${amount} ${amount === 1 ? oneOf[unit] : unit}`

/** `by 9 December 2026`; `about 20 working days from 10 November 2028`, where no day is known. */
export function dueInWords(due: Due, length: AnyLength, from: Day): string {
  if (due.kind === 'day') return `by ${dayInWords(due.day)}`
  if (due.kind === 'about') return `about ${lengthInWords(length)} from ${dayInWords(from)}`
  return `on hold since ${dayInWords(due.since)}: ${due.why}`
}

/** `3 working days left`, `due today`, `2 days overdue`; empty where no day is known. */
export function leftInWords({ due, left, overdue }: Standing, { unit }: AnyLength): string {
  if (due.kind !== 'day') return ''
  const counted = unit === 'weeks' || unit === 'months' ? 'days' : unit
  const words =
    left === undefined || left === 0
      ? ''
      : lengthInWords({ amount: Math.abs(left), unit: counted, calendar: '' })
  if (overdue) return words ? `${words} overdue` : 'overdue'
  return words ? `${words} left` : left === 0 ? 'due today' : ''
}
