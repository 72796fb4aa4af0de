import { open311Limits } from '#contract/open311.ts'
import { Open311Error } from './app.ts'

const dayMs = 86_400_000
const dateTime = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/

/** A W3C date-time with its zone. Throws where it is none. A plus that became a blank on the way is one again. */
function timeOf(name: string, given: string | undefined): number | undefined {
  if (!given) return undefined
  const text = given.trim().replace(' ', '+')
  const time = dateTime.test(text) ? Date.parse(text) : Number.NaN
  if (Number.isNaN(time)) {
    throw new Open311Error(400, `${name} must be a date and time with its zone, like 2026-03-02T12:00:00Z`)
  }
  return time
}

/**
 * The time that is asked about: 90 days at most, the last ones unless start or end say otherwise. Both ends belong to
 * it. Throws what is wrong with it.
 */
export function spanOf(
  start: string | undefined,
  end: string | undefined,
  now: Date,
): { from: string; to: string } {
  const most = open311Limits.days * dayMs
  const [from, to] = [timeOf('start_date', start), timeOf('end_date', end)]
  const begun = from ?? now.getTime()
  const last = to ?? Math.max(begun, Math.min(now.getTime(), begun + most))
  const first = from ?? last - most
  if (first > last) throw new Open311Error(400, 'start_date must not lie after end_date')
  if (last - first > most) throw new Open311Error(400, `Ask about ${open311Limits.days} days at most`)
  return { from: new Date(first).toISOString(), to: new Date(last).toISOString() }
}
