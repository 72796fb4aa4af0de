import { workingDayBefore } from '#contract/working-day.ts'
import type { ListCount } from '#contract/workspace.ts'

/** `12`, `100 or more`; undefined where nothing is known of it. */
export function countInWords(counted: ListCount | undefined): string | undefined {
  if (!counted || (counted.more && counted.count === 0)) return undefined
  return counted.more ? `${counted.count} or more` : `${counted.count}`
}

const day = new Intl.DateTimeFormat('en-GB', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  timeZone: 'Europe/London',
})

/** `New since Friday 27 November`: what the list of new requests holds. */
export const newSince = (now: Date): string =>
  `New since ${day.format(workingDayBefore(now)).replace(',', '')}`
