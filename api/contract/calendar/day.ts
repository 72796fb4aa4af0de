import { remembered } from './remembered.ts'

/** A day in England, `YYYY-MM-DD`, without time or zone. Days compare as their texts do. */
export type Day = string

/** Days are counted in UTC, where each of them is as long as this. In England two of a year are not. */
const dayMs = 86_400_000

/** Where days begin and end, whatever the clock of the machine or of the browser shows. */
export const timeZone = 'Europe/London'

let made: Intl.DateTimeFormat | undefined
/** Made for the first who asks: every function would start 10 ms later. */
const wall = () =>
  (made ??= new Intl.DateTimeFormat('en-GB', {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone,
  }))

const hourMs = 3_600_000

/** `YYYY-MM-DDTHH` as it is in England at the beginning of this hour of UTC, counted since 1970. */
const hourInEngland = remembered((hour: number): string => {
  const parts = Object.fromEntries(
    wall()
      .formatToParts(hour * hourMs)
      .map(({ type, value }) => [type, value]),
  )
  return `${parts.year}-${parts.month}-${parts.day}T${parts.hour}`
})

/**
 * `YYYY-MM-DDTHH:MM` as it is in England at that moment, from 1900 on: since then its clocks have differed from UTC by
 * whole hours. Throws a `RangeError` for an invalid date.
 */
export const clockInEngland = (at: Date): string =>
  `${hourInEngland(Math.floor(at.getTime() / hourMs))}:${String(at.getUTCMinutes()).padStart(2, '0')}`

/** The day that it is in England at that moment. */
export const dayInEngland = (at: Date): Day => clockInEngland(at).slice(0, 10)

/** Milliseconds since 1970 at which the day begins in UTC; undefined where it is none: there is no 30 February. */
const beginning = remembered((text: string): number | undefined => {
  const at = new Date(`${text}T00:00Z`)
  return at.toJSON()?.slice(0, 10) === text ? at.getTime() : undefined
})

/** The beginning of the day in UTC, where all are of one length. Throws where there is no such day. */
function inUtc(day: Day): Date {
  const at = beginning(day)
  if (at === undefined) throw new RangeError(`“${day}” is no day`)
  return new Date(at)
}

const dayAt = remembered((beginning: number): Day => new Date(beginning).toJSON().slice(0, 10))

const dayOf = (at: Date): Day => dayAt(at.getTime())

/** The day so many calendar days after (or, below zero, before) this one. */
export function addDays(day: Day, count: number): Day {
  const at = inUtc(day)
  at.setUTCDate(at.getUTCDate() + count)
  return dayOf(at)
}

/** The same day so many years later, as ages go: 29 February goes on to 1 March. */
export function addYears(day: Day, count: number): Day {
  const at = inUtc(day)
  at.setUTCFullYear(at.getUTCFullYear() + count)
  return dayOf(at)
}

/** How many calendar days the second day is after the first; below zero where it is before. */
export const daysBetween = (from: Day, to: Day): number =>
  (inUtc(to).getTime() - inUtc(from).getTime()) / dayMs

/** The Monday of the week that the day is in. */
export const mondayOf = (day: Day): Day => addDays(day, -((inUtc(day).getUTCDay() + 6) % 7))

/** Every day from the first to the last, both of them included. */
export const daysFrom = (first: Day, last: Day): Day[] =>
  Array.from({ length: Math.max(0, daysBetween(first, last) + 1) }, (_, count) => addDays(first, count))

/** The same day so many months later. Where that month is shorter, its last: 31 January goes on to 28 February. */
export function addMonths(day: Day, count: number): Day {
  const at = inUtc(day)
  const [year, month] = [at.getUTCFullYear(), at.getUTCMonth() + count]
  return dayOf(new Date(Date.UTC(year, month, Math.min(at.getUTCDate(), lengthOfMonth(year, month + 1)))))
}

/** How many days the month has, 1 for January; those beyond December are of later years. */
export const lengthOfMonth = (year: number, month: number): number =>
  new Date(Date.UTC(year, month, 0)).getUTCDate()

/** Whether the text is a day that there is. */
export const isDay = (text: string): boolean => beginning(text) !== undefined
