import { type Calendar, isKnown, isWeekend } from './calendar.ts'
import { addDays, type Day, dayInEngland } from './day.ts'
import { hoursAfter, momentInEngland } from './moments.ts'

/** From when until when somebody is there on a day of the week, as clocks in England show it: `08:30`. */
export interface Opening {
  readonly opens: string
  readonly closes: string
}

/** By day of the week, with Sunday as 0. A day that is left out is closed. */
export type OpeningHours = Readonly<Partial<Record<0 | 1 | 2 | 3 | 4 | 5 | 6, Opening>>>

/** When an office is open: its hours, and the calendar whose holidays close it. */
export interface Office {
  readonly hours: OpeningHours
  readonly calendar: Calendar
}

/** How long until somebody answers: by the clock, by the hours that the office is open, or by the days. */
export interface Within {
  readonly amount: number
  readonly unit: 'hours' | 'working hours' | 'working days'
}

const minuteMs = 60_000
/** Longer than any office is closed at a stretch. One without any hours is never open. */
const daysLookedAt = 60

/** A weekday that does not count is a holiday. Of days that the calendar does not know, none is. */
const isHoliday = (calendar: Calendar, day: Day): boolean =>
  isKnown(calendar, day) && !isWeekend(day) && !calendar.counts(day)

/** When the office opens and closes on this day; undefined where it stays closed. */
function openingOn(
  { hours, calendar }: Office,
  day: Day,
): { readonly from: Date; readonly to: Date } | undefined {
  const opening = hours[new Date(day).getUTCDay() as 0]
  if (!opening || isHoliday(calendar, day)) return undefined
  return { from: momentInEngland(`${day}T${opening.opens}`), to: momentInEngland(`${day}T${opening.closes}`) }
}

/** Each time that the office is open, from the one that holds at this moment, or the next. */
function* openings(office: Office, at: Date) {
  const first = dayInEngland(at)
  for (let count = 0; count < daysLookedAt; count++) {
    const one = openingOn(office, addDays(first, count))
    if (one && one.to > at) yield one
  }
}

/** When the office closes that is open now; undefined where it is closed. */
export function openUntil(office: Office, at: Date): Date | undefined {
  const [one] = openings(office, at)
  return one && one.from <= at ? one.to : undefined
}

/** When the office that is closed opens next; this moment where it is open. Throws where it has no hours at all. */
export function opensAt(office: Office, at: Date): Date {
  const [one] = openings(office, at)
  if (!one) throw new RangeError('An office that is never open')
  return one.from > at ? one.from : at
}

/** The moment by which something is promised that was asked for now. Throws where the office has no hours at all. */
export function momentAfter(office: Office, from: Date, { amount, unit }: Within): Date {
  if (unit === 'hours') return hoursAfter(from, amount)
  // Whatever day it is asked on, that day is not counted.
  const start = unit === 'working days' ? momentInEngland(`${addDays(dayInEngland(from), 1)}T00:00`) : from
  let left = unit === 'working days' ? amount : amount * 60 * minuteMs
  for (const { from: opens, to } of openings(office, start)) {
    if (unit === 'working days') {
      // An office may be open on a Saturday, which is no working day.
      if (!isWeekend(dayInEngland(opens)) && --left <= 0) return to
      continue
    }
    const begins = Math.max(opens.getTime(), from.getTime())
    const here = to.getTime() - begins
    if (left <= here) return new Date(begins + left)
    left -= here
  }
  throw new RangeError('An office that is not open for so long')
}

const oneOf = { hours: 'hour', 'working hours': 'working hour', 'working days': 'working day' }

/** `2 hours`, `1 working day`. */
export const withinInWords = ({ amount, unit }: Within): string =>
  `${amount} ${amount === 1 ? oneOf[unit] : unit}`
