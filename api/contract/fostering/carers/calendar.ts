import * as z from 'zod/mini'
import { DayText } from '../case.ts'
import { PartName } from '../parts.ts'

/** What there is in somebody's calendar. */
export const calendarSorts = [
  'preparation',
  'training',
  'group',
  'visit',
  'break',
  'review',
  'panel',
] as const

/** One thing in a calendar: at a moment (ISO 8601 in UTC, and minutes), or for days, both of which belong to it. */
export const CalendarEntry = z.object({
  /** Stays the same whenever it is moved; no other of its part has it. */
  id: z.string(),
  what: z.enum(calendarSorts),
  title: z.optional(z.string()),
  starts: z.optional(z.iso.datetime()),
  minutes: z.optional(z.int()),
  from: z.optional(DayText),
  until: z.optional(DayText),
  where: z.optional(z.string()),
  /** Where somebody joins online. */
  join: z.optional(z.string()),
  /** It does not take place any more. */
  off: z.boolean(),
})
export type CalendarEntry = z.infer<typeof CalendarEntry>

/** `GET /api/fostering/place/calendar`: what is to come for one person of a household, the soonest first. */
export const PlaceCalendar = z.object({ entries: z.array(z.extend(CalendarEntry, { part: PartName })) })
export type PlaceCalendar = z.infer<typeof PlaceCalendar>
