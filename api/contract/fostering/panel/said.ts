import { dayInEngland } from '../../calendar/day.ts'
import { clockInWords, dayWithoutYear } from '../../calendar/times.ts'

/** What devices said of when something was done, by the instant at which we received it. Both ISO 8601 in UTC. */
export type Said = Readonly<Record<string, string>>

/** Shire's own choice: up to so many milliseconds nobody has to be told that the two are not the same. */
const apartMs = 5 * 60_000

/**
 * When something was done, in words: as the device said, and also when we received it where that is another time to whoever
 * reads. A device whose clock is ahead of ours is wrong. `at`: when we received it.
 */
export function saidInWords(said: Said, at: string): string {
  const by = said[at]
  if (by === undefined) return clockInWords(at)
  const later = Date.parse(at) - Date.parse(by)
  const isSameDay = dayInEngland(new Date(by)) === dayInEngland(new Date(at))
  const words = (one: string) =>
    isSameDay ? clockInWords(one) : `${clockInWords(one)} on ${dayWithoutYear(one)}`
  if (Math.abs(later) <= apartMs) return clockInWords(by)
  return later < 0
    ? `${words(at)} (the clock on their device was ahead and said ${words(by)})`
    : `${words(by)} by their device (we received it at ${words(at)})`
}
