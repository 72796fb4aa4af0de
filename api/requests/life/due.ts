import type { Calendars } from '#contract/calendar/calendar.ts'
import { lastDay } from '#contract/calendar/clock.ts'
import { dayInEngland } from '#contract/calendar/day.ts'
import { endOfDay } from '#contract/calendar/moments.ts'
import type { Service } from '#contract/core/service.ts'

/**
 * By when the service promises it, of what begins then: the end of the last day, ISO 8601. Null where it promises
 * nothing, or where its calendar does not know enough days.
 */
export function dueAt(
  { commitment }: Pick<Service, 'commitment'>,
  begun: Date,
  calendars: Calendars,
): string | null {
  const day = commitment.within && lastDay(calendars, commitment.within, dayInEngland(begun))
  return day ? endOfDay(day).toISOString() : null
}
