import { clockInWords, dayAndClock } from '#contract/calendar/times.ts'
import { dayInWords } from '#contract/calendar/words.ts'
import type { EntryView, SleepoverView } from '#contract/fostering/carers/constellation.ts'

/** `Saturday 30 May at 11am to 2pm`. */
export const whenOf = ({ starts, minutes }: Pick<EntryView, 'starts' | 'minutes'>): string =>
  `${dayAndClock(starts)} to ${clockInWords(new Date(Date.parse(starts) + minutes * 60_000))}`

/** `5 June 2026 to 7 June 2026`. */
export const nightsInWords = ({ from, until }: Pick<SleepoverView, 'from' | 'until'>): string =>
  `${dayInWords(from)} to ${dayInWords(until)}`

export const stateInWords = {
  asked: 'Waiting for an answer',
  agreed: 'Agreed',
  refused: 'Not possible',
  cancelled: 'Cancelled',
} as const satisfies Record<SleepoverView['state'], string>

export const colours = { asked: 'yellow', agreed: 'green', refused: 'grey', cancelled: 'grey' } as const

/** `Ada, Ben and Cy`. */
export const together = (names: readonly string[]): string =>
  names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${names.at(-1)}` : (names[0] ?? '')
