import { addDays, type Day, dayInEngland } from './day.ts'
import { beginningOfDay } from './moments.ts'

/** What is counted: all days, days on which offices work, or days on which a school has lessons. */
export type Unit = 'days' | 'working days' | 'school days'

/** A day on which nobody works, and how it is called. */
export interface Holiday {
  readonly day: Day
  readonly name: string
}

/** What days there are to count, by the name that clocks give. */
export interface Calendar {
  readonly unit: Unit
  /** Who says so. */
  readonly source: string
  /** The days for which it is known which of them count; of others nobody can say. */
  readonly known: { readonly from: Day; readonly until: Day }
  /** Whether a day counts, of those for which that is known. */
  readonly counts: (day: Day) => boolean
}

/** Those of an installation, by name: England's, that of freedom of information, and those of schools. */
export interface Calendars {
  readonly england: Calendar
  readonly foi: Calendar
  readonly [name: string]: Calendar
}

/** The name of the calendar that counts all days, and needs nobody to know any. */
export const everyDay = 'every day'

export const allDays: Calendar = {
  unit: 'days',
  source: 'The Gregorian calendar',
  known: { from: '0000-01-01', until: '9999-12-31' },
  counts: () => true,
}

/** Whether it is a Saturday or a Sunday. */
export const isWeekend = (day: Day): boolean => [0, 6].includes(new Date(day).getUTCDay())

/** Mondays to Fridays without the holidays. */
export function workingCalendar(
  holidays: readonly Holiday[],
  known: Calendar['known'],
  source: string,
): Calendar {
  const free = new Set(holidays.map(({ day }) => day))
  return { unit: 'working days', source, known, counts: (day) => !isWeekend(day) && !free.has(day) }
}

/** From one day until another, both included: lessons, without a half-term between them, or a time without any. */
export interface Term {
  readonly from: Day
  readonly until: Day
}

/**
 * Days on which a school has lessons: in its terms, Monday to Friday, but for days on which it is closed to pupils (such
 * as for training) and bank holidays. Education Act 1996, section 579.
 */
export function schoolCalendar(
  terms: readonly Term[],
  closed: readonly Term[],
  holidays: readonly Holiday[],
  source: string,
): Calendar {
  const free = new Set(holidays.map(({ day }) => day))
  const [from = '9999-12-31'] = terms.map((term) => term.from).sort()
  const until =
    terms
      .map((term) => term.until)
      .sort()
      .at(-1) ?? '0000-01-01'
  const isIn = (day: Day, times: readonly Term[]) =>
    times.some(({ from, until }) => from <= day && day <= until)
  return {
    unit: 'school days',
    source,
    known: { from, until },
    counts: (day) => isIn(day, terms) && !isIn(day, closed) && !isWeekend(day) && !free.has(day),
  }
}

/** Whether the calendar knows of this day whether it counts. */
export const isKnown = ({ known }: Calendar, day: Day): boolean => known.from <= day && day <= known.until

/**
 * The day that is so many counting days after (or, below zero, before) this one, which is not counted itself. Undefined
 * where the calendar does not know all the days up to it. `isOut`: days that are not counted besides.
 */
export function addCounted(
  calendar: Calendar,
  from: Day,
  count: number,
  isOut?: (day: Day) => boolean,
): Day | undefined {
  if (calendar === allDays && !isOut) return addDays(from, count)
  const step = Math.sign(count)
  let day = from
  for (let left = Math.abs(count); left > 0; ) {
    day = addDays(day, step)
    if (!isKnown(calendar, day)) return undefined
    if (calendar.counts(day) && !isOut?.(day)) left--
  }
  return day
}

/**
 * How many counting days there are after the first day, up to and with the second; below zero where that is before.
 * Undefined where the calendar does not know all of them.
 */
export function countedBetween(calendar: Calendar, from: Day, to: Day): number | undefined {
  if (to < from) {
    const back = countedBetween(calendar, to, from)
    return back && -back
  }
  let count = 0
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) {
    if (!isKnown(calendar, day)) return undefined
    if (calendar.counts(day)) count++
  }
  return count
}

/**
 * When the last counting day before today began: since then is new to whoever comes to work. Of days that the calendar
 * does not know, it takes Mondays to Fridays.
 */
export function countedDayBefore(calendar: Calendar, now: Date): Date {
  const counts = (day: Day) => (isKnown(calendar, day) ? calendar.counts(day) : !isWeekend(day))
  let day = dayInEngland(now)
  do day = addDays(day, -1)
  while (!counts(day))
  return beginningOfDay(day)
}
