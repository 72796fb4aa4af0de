import { countedDayBefore } from '#contract/calendar/calendar.ts'
import { dayWithoutYear, weekdayInWords } from '#contract/calendar/times.ts'
import type { ListCount } from '#contract/workspace/workspace.ts'
import { england } from '#council/holidays.ts'

/** `12`, `100 or more`; undefined where nothing is known of it. */
export function countInWords(counted: ListCount | undefined): string | undefined {
  if (!counted || (counted.more && counted.count === 0)) return undefined
  return counted.more ? `${counted.count} or more` : `${counted.count}`
}

/** `New since Friday`: what the list of new requests holds. */
export const newSince = (now: Date): string => `New since ${weekdayInWords(countedDayBefore(england, now))}`

/** `Friday 27 November`: from when on the list of new requests goes. */
export const newFrom = (now: Date): string => dayWithoutYear(countedDayBefore(england, now))

/** "2 new requests". */
export const arrivalsInWords = (count: number): string =>
  count === 1 ? '1 new request' : `${count} new requests`
