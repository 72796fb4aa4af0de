import { dayInWords } from '#contract/calendar/words.ts'
import type { WaitingReferral } from '#contract/fostering/panel/waiting.ts'
import { referralTypeInWords } from '#contract/fostering/panel/words.ts'

/** Who it is; where nobody applies, whose record. */
export const whoIn = ({ names, household }: WaitingReferral): string =>
  names.length > 0 ? names.join(' and ') : household

export const titleIn = (one: WaitingReferral): string => `${whoIn(one)}: ${referralTypeInWords[one.type]}`

/** Since when it waits, and by when the panel has to recommend. */
export const whenIn = ({ since, by, late }: WaitingReferral): string =>
  [
    `Referred on ${dayInWords(since)}.`,
    by === null
      ? 'No date is set for the recommendation.'
      : late
        ? `The recommendation was due by ${dayInWords(by)}.`
        : `The recommendation is due by ${dayInWords(by)}.`,
  ].join(' ')

/** Whether its papers are ready. */
export function papersIn({ papers: { many, open }, locked }: WaitingReferral): string {
  if (locked) return `Its pack was locked on ${dayInWords(locked)}.`
  if (open === 0) return 'Its pack is ready to be locked.'
  return `Its pack is not ready: ${open} of ${many} ${many === 1 ? 'is' : 'are'} not finished.`
}
