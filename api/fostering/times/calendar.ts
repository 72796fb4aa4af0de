import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator'
import { addDays, type Day } from '#contract/calendar/day.ts'

const minuteMs = 60_000

interface Told {
  /** Stays the same whenever it is changed: by it a calendar knows which entry it is. */
  readonly id: string
  /** ISO 8601 in UTC: when it was booked, or last changed. */
  readonly bookedAt: string
  readonly summary: string
  readonly description: string
  readonly where?: string | undefined
  /** Rises with every change. */
  readonly sequence?: number | undefined
  /** It does not take place any more: a calendar that has it strikes it out. */
  readonly cancelled?: boolean | undefined
}

export interface Entry extends Told {
  /** When it begins, ISO 8601 in UTC. */
  readonly starts: string
  readonly minutes: number
}

/** For whole days, both of which belong to it. */
export interface DaysEntry extends Told {
  readonly from: Day
  readonly until: Day
}

/** RFC 5545 has whole days without a time zone, and the day after the last as their end. */
const wholeDays = ({ from, until }: DaysEntry) => ({
  allDay: true,
  start: new Date(`${from}T00:00:00Z`),
  end: new Date(`${addDays(until, 1)}T00:00:00Z`),
})

function atMoment({ starts, minutes }: Entry) {
  const start = new Date(starts)
  return { start, end: new Date(start.getTime() + minutes * minuteMs) }
}

const empty = (method?: ICalCalendarMethod) =>
  ical({
    prodId: { company: 'Shire', product: 'Appointments', language: 'EN' },
    ...(method && { method }),
  })

function put(calendar: ReturnType<typeof ical>, entry: Entry | DaysEntry, site: string): void {
  const { id, bookedAt, summary, description, where, sequence, cancelled } = entry
  calendar.createEvent({
    id: `${id}@${new URL(site).hostname}`,
    stamp: new Date(bookedAt),
    ...('from' in entry ? { ...wholeDays(entry), timezone: 'UTC' } : atMoment(entry)),
    summary,
    description,
    ...(where && { location: where }),
    ...(sequence !== undefined && { sequence }),
    ...(cancelled && { status: ICalEventStatus.CANCELLED }),
  })
}

/** A calendar (RFC 5545) with one entry, its times in UTC: every calendar shows them by its own clock. */
export function calendarWith(entry: Entry | DaysEntry, site: string): string {
  const calendar = empty(entry.cancelled ? ICalCalendarMethod.CANCEL : undefined)
  put(calendar, entry, site)
  return `${calendar.toString()}\r\n`
}

/** The same with several, none of them cancelled. */
export function calendarWithAll(entries: readonly Entry[], site: string): string {
  const calendar = empty()
  for (const entry of entries) put(calendar, entry, site)
  return `${calendar.toString()}\r\n`
}
