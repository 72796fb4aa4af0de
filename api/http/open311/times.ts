import { isDay } from '#contract/calendar/day.ts'
import { msOfDays } from '#contract/calendar/length.ts'
import { beginningOfDay, endOfDay } from '#contract/calendar/moments.ts'
import { open311Limits } from '#contract/requests/open311.ts'
import { Open311Error } from './app.ts'

const dateTime = /^(\d{4}-\d\d-\d\dT\d\d:\d\d)(:\d\d)?(\.\d+)?(Z|[+-]\d\d(?::?\d\d)?)$/i

/** The first and the last millisecond of what a time names: a moment, a second, a minute, or a day in England. */
interface Named {
  readonly first: number
  readonly last: number
}

function dayIn(text: string): Named | undefined {
  return isDay(text) ? { first: beginningOfDay(text).getTime(), last: endOfDay(text).getTime() } : undefined
}

/** With the zone as W3C, as ISO 8601 without its colon, or in hours. */
function momentIn(text: string): Named | undefined {
  const [, minute, second, fraction, zone = ''] = dateTime.exec(text) ?? []
  if (!minute) return undefined
  const offset = zone.length === 1 ? 'Z' : `${zone.slice(0, 3)}:${zone.slice(3).replace(':', '') || '00'}`
  const first = Date.parse(`${minute}${second ?? ''}${fraction ?? ''}${offset}`)
  if (Number.isNaN(first)) return undefined
  const lasts = second ? 1000 : 60_000
  return { first, last: fraction ? first : first + lasts - 1 }
}

/**
 * A W3C date-time with its zone, or a day in England. Throws where it is neither. A plus that became a blank on the way is
 * one again.
 */
function timeOf(name: string, given: string | undefined): Named | undefined {
  if (!given?.trim()) return undefined
  const text = given.trim().replace(' ', '+')
  const named = dayIn(text) ?? momentIn(text)
  if (!named) {
    throw new Open311Error(
      400,
      `${name} must be a day, like 2026-03-02, or a date and time with its zone, like 2026-03-02T12:00:00Z`,
    )
  }
  return named
}

/**
 * The time that is asked about: 90 days at most, the last ones unless start or end say otherwise. Both ends belong to
 * it, wholly: the second, the minute or the day that they name. Throws what is wrong with it.
 */
export function spanOf(
  start: string | undefined,
  end: string | undefined,
  now: Date,
): { from: string; to: string } {
  const most = msOfDays(open311Limits.days)
  const [from, until] = [timeOf('start_date', start)?.first, timeOf('end_date', end)]
  const to = until?.last
  const begun = from ?? now.getTime()
  const last = to ?? Math.max(begun, Math.min(now.getTime(), begun + most))
  const first = from ?? last - most
  if (first > last) throw new Open311Error(400, 'start_date must not lie after end_date')
  // The rest of the second or the day that the end names is no part of the count.
  if ((until?.first ?? last) - first > most)
    throw new Open311Error(400, `Ask about ${open311Limits.days} days at most`)
  return { from: new Date(first).toISOString(), to: new Date(last).toISOString() }
}
