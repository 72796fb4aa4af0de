import { workingDayBefore } from '#contract/working-day.ts'
import type { ListCount } from '#contract/workspace.ts'

/** `12`, `100 or more`; undefined where nothing is known of it. */
export function countInWords(counted: ListCount | undefined): string | undefined {
  if (!counted || (counted.more && counted.count === 0)) return undefined
  return counted.more ? `${counted.count} or more` : `${counted.count}`
}

const zone = 'Europe/London'
const weekday = new Intl.DateTimeFormat('en-GB', { weekday: 'long', timeZone: zone })
const day = new Intl.DateTimeFormat('en-GB', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  timeZone: zone,
})

/** `New since Friday`: what the list of new requests holds. */
export const newSince = (now: Date): string => `New since ${weekday.format(workingDayBefore(now))}`

/** `Friday 27 November`: from when on the list of new requests goes. */
export const newFrom = (now: Date): string => day.format(workingDayBefore(now)).replace(',', '')
