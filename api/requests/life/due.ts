import type { Calendars } from '#contract/calendar/calendar.ts'
import { lastDay } from '#contract/calendar/clock.ts'
import { dueInWords } from '#contract/calendar/clock-words.ts'
import type { Commitment } from '#contract/calendar/commitment.ts'
import { dayInEngland } from '#contract/calendar/day.ts'
import { endOfDay, hoursAfter } from '#contract/calendar/moments.ts'
import type { Service } from '#contract/core/service.ts'
import { isLook, isOpen } from '#contract/requests/lifecycle.ts'
import type { Graded, ServiceRequest } from './model.ts'

/**
 * By when the service promises it, of what begins then: the end of the last day, or the moment at which its hours are over,
 * ISO 8601. Null where it promises
 * nothing, or where its calendar does not know enough days.
 */
export function dueAt(
  { commitment }: { readonly commitment: Pick<Commitment, 'within'> },
  begun: Date,
  calendars: Calendars,
): string | null {
  const { within } = commitment
  if (within?.unit === 'hours') return hoursAfter(begun, within.amount).toISOString()
  const day = within && lastDay(calendars, within, dayInEngland(begun))
  return day ? endOfDay(day).toISOString() : null
}

/** By when it is promised of what is paid for at this moment; empty where the payment begins nothing. */
export function promisedOnce(
  { promised }: { readonly promised?: Commitment['within'] },
  paid: Date,
  calendars: Calendars,
): { readonly dueAt?: string | null } {
  return promised ? { dueAt: dueAt({ commitment: { within: promised } }, paid, calendars) } : {}
}

/**
 * When it is about due, in words, where its service promises a time whose last day nobody knows yet. Undefined where the
 * day is known, where nothing is promised, and where nothing is open.
 */
export function aboutDue(
  {
    state,
    dueAt,
    history,
    submittedAt,
    payment,
  }: Pick<ServiceRequest, 'state' | 'dueAt' | 'history' | 'submittedAt' | 'payment'>,
  service: Pick<Service, 'commitment'> | undefined,
): string | undefined {
  const within = service?.commitment.within
  if (dueAt !== null || !within || within.unit === 'hours' || !isOpen(state)) return undefined
  // A second look at a decision has no published time.
  if (history.some(({ type }) => type === 'reconsideration-asked')) return undefined
  // Nothing counts until it is paid.
  if (payment?.promised && !payment.paidAt) return undefined
  const sent = payment?.promised ? payment.paidAt : submittedAt
  const begun = history.findLast(({ type }) => type === 'reopened')?.at ?? sent ?? submittedAt
  // A look was all that was promised, and somebody has looked since.
  if (service.commitment.keptBy === 'look' && history.some(({ type, at }) => isLook(type) && at >= begun))
    return undefined
  return dueInWords({ kind: 'about' }, within, dayInEngland(new Date(begun)))
}

/** What the last look was graded as, while nothing has ended or begun anew since. */
export const gradeNow = ({
  state,
  history,
}: Pick<ServiceRequest, 'state' | 'history'>): Graded | undefined => {
  if (!isOpen(state)) return undefined
  const last = history.findLast(({ type, graded }) => graded || type === 'reopened' || type === 'transferred')
  return last?.graded
}

/** What is due first for staff: what was promised, or what the grade of what was found asks. */
export const firstOf = (...times: readonly (string | null | undefined)[]): string | null =>
  times.filter((time) => typeof time === 'string').toSorted()[0] ?? null
