import type { Numbers } from '#contract/admissions/staff.ts'
import { dayInWords } from '#contract/calendar/words.ts'

type Version = Numbers['schools'][number]['versions'][number]

/** Who decided a number, why, and since when it holds. */
export const versionInWords = ({ decidedBy, why, from, by }: Version): string =>
  `${decidedBy}. ${why} (${by ? `entered by ${by.name}` : 'from the council’s data'}, applies from ${dayInWords(from)})`
