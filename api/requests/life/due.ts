import type { Calendars } from '#contract/calendar/calendar.ts'
import { lastDay } from '#contract/calendar/clock.ts'
import { dueInWords } from '#contract/calendar/clock-words.ts'
import { dayInEngland } from '#contract/calendar/day.ts'
import { endOfDay, hoursAfter } from '#contract/calendar/moments.ts'
import type { Service } from '#contract/core/service.ts'
import { isLook, isOpen } from '#contract/requests/lifecycle.ts'
import type { ServiceRequest } from './model.ts'

/**
 * By when the service promises it, of what begins then: the end of the last day, or the moment at which its hours are over,
 * ISO 8601. Null where it promises
 * nothing, or where its calendar does not know enough days.
 */
export function dueAt(
  { commitment }: Pick<Service, 'commitment'>,
  begun: Date,
  calendars: Calendars,
): string | null {
  const { within } = commitment
  if (within?.unit === 'hours') return hoursAfter(begun, within.amount).toISOString()
  const day = within && lastDay(calendars, within, dayInEngland(begun))
  return day ? endOfDay(day).toISOString() : null
}

/**
 * When it is about due, in words, where its service promises a time whose last day nobody knows yet. Undefined where the
 * day is known, where nothing is promised, and where nothing is open.
 */
export function aboutDue(
  { state, dueAt, history, submittedAt }: Pick<ServiceRequest, 'state' | 'dueAt' | 'history' | 'submittedAt'>,
  service: Pick<Service, 'commitment'> | undefined,
): string | undefined {
  const within = service?.commitment.within
  if (dueAt !== null || !within || within.unit === 'hours' || !isOpen(state)) return undefined
  // A second look at a decision has no published time.
  if (history.some(({ type }) => type === 'reconsideration-asked')) return undefined
  const begun = history.findLast(({ type }) => type === 'reopened')?.at ?? submittedAt
  // A look was all that was promised, and somebody has looked since.
  if (service.commitment.keptBy === 'look' && history.some(({ type, at }) => isLook(type) && at >= begun))
    return undefined
  return dueInWords({ kind: 'about' }, within, dayInEngland(new Date(begun)))
}
