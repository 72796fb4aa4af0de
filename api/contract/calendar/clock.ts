import {
  addCounted,
  allDays,
  type Calendar,
  type Calendars,
  countedBetween,
  everyDay,
  type Unit,
} from './calendar.ts'
import { addDays, addMonths, type Day, daysBetween } from './day.ts'

/** How long something may take, and by which calendar. */
export interface Length {
  readonly amount: number
  readonly unit: Unit
  /** Name of the calendar: `every day`, one of the council's, or a school's. */
  readonly calendar: string
}

export const days = (amount: number): Length => ({ amount, unit: 'days', calendar: everyDay })
export const workingDays = (amount: number, calendar: string): Length => ({
  amount,
  unit: 'working days',
  calendar,
})
export const schoolDays = (amount: number, calendar: string): Length => ({
  amount,
  unit: 'school days',
  calendar,
})

/** A time that a law or a promise gives, as it stands in it. Weeks and months go by all days. */
export interface Clock {
  readonly id: string
  /** What has to happen in it: "Answer the request". */
  readonly title: string
  readonly length: Length | { readonly amount: number; readonly unit: 'weeks' | 'months' }
  /** Whether the day on which it begins is the first that counts, or none: "20 working days of receipt". */
  readonly counts: 'day of' | 'beginning with'
  /** Why it may stand still, by what the reason is called here. None: it never does. */
  readonly pauses: Readonly<Record<string, string>>
  readonly source: string
  /** Between these days the clock is started so; what was started goes on by it. */
  readonly from: Day
  readonly until?: Day
}

/** Days, both of them included, that a clock does not count; without an end it stands still now. */
export interface Pause {
  readonly reason: string
  readonly from: Day
  readonly until?: Day
}

/** The last day; or how long it takes about, where the calendar does not know enough days; or nothing, while it stands still. */
export type Due =
  | { readonly kind: 'day'; readonly day: Day }
  | { readonly kind: 'about' }
  | { readonly kind: 'paused'; readonly since: Day; readonly why: string }

/** How it stands on a day. `left`: days of its calendar up to the last, 0 on that, below zero after it. */
export interface Standing {
  readonly due: Due
  readonly left?: number
  readonly overdue: boolean
}

/** Throws where there is no such working calendar; of a school without term dates no day is known. */
export function calendarOf(calendars: Calendars, { unit, calendar: name }: Length): Calendar | undefined {
  const found = name === everyDay ? allDays : Object.hasOwn(calendars, name) ? calendars[name] : undefined
  if (!found && unit !== 'school days') throw new Error(`There is no calendar “${name}”`)
  if (found && found.unit !== unit) throw new Error(`The calendar “${name}” has ${found.unit}, not ${unit}`)
  return found
}

/** The last day of a length that begins on this day; undefined where its calendar does not know enough days. */
export function lastDay(
  calendars: Calendars,
  length: Length,
  from: Day,
  counts: Clock['counts'] = 'day of',
  isOut?: (day: Day) => boolean,
): Day | undefined {
  const calendar = calendarOf(calendars, length)
  const before = counts === 'beginning with' ? addDays(from, -1) : from
  return calendar && addCounted(calendar, before, length.amount, isOut)
}

/** The clock that is started on a day, of those that are one after the other. Throws where none is, or several are. */
export function clockOn(clocks: readonly Clock[], day: Day): Clock {
  const [clock, ...more] = clocks.filter(({ from, until }) => from <= day && (!until || day <= until))
  if (!clock || more.length > 0)
    throw new Error(`${more.length + Number(Boolean(clock))} clocks are in force on ${day}, not one`)
  return clock
}

/** Weeks and months as days: as many as there are from the day on which it begins. */
function inDays({ length, counts }: Clock, from: Day): Length {
  if ('calendar' in length) return length
  const before = counts === 'beginning with' ? addDays(from, -1) : from
  return days(
    length.unit === 'weeks' ? length.amount * 7 : daysBetween(before, addMonths(before, length.amount)),
  )
}

/** Until when it runs that began on a day. Throws at a pause for a reason that the clock does not have. */
export function dueOf(clock: Clock, from: Day, calendars: Calendars, pauses: readonly Pause[] = []): Due {
  for (const { reason } of pauses)
    if (!Object.hasOwn(clock.pauses, reason))
      throw new Error(`${clock.id} does not stand still for “${reason}”: ${clock.source}`)
  const over = pauses.filter(({ until }) => until !== undefined)
  const isOut = (day: Day) => over.some(({ from, until = from }) => from <= day && day <= until)
  const now = pauses.find(({ until }) => until === undefined)
  const day = lastDay(calendars, inDays(clock, from), from, clock.counts, over.length > 0 ? isOut : undefined)
  // What was over before it stood still is over.
  if (now && !(day && day < now.from))
    return { kind: 'paused', since: now.from, why: clock.pauses[now.reason] ?? now.reason }
  return day ? { kind: 'day', day } : { kind: 'about' }
}

/** How a clock that began on one day stands on another. */
export function standingOf(
  clock: Clock,
  from: Day,
  today: Day,
  calendars: Calendars,
  pauses: readonly Pause[] = [],
): Standing {
  const due = dueOf(clock, from, calendars, pauses)
  if (due.kind !== 'day') return { due, overdue: false }
  const calendar = calendarOf(calendars, inDays(clock, from))
  const left = calendar && countedBetween(calendar, today, due.day)
  return { due, ...(left === undefined ? {} : { left }), overdue: today > due.day }
}
