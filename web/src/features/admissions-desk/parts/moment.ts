import { clockInWords } from '#contract/calendar/times.ts'
import { dayInWords } from '#contract/calendar/words.ts'

/** `15 January 2027 at 11:59pm`, whatever day it is today. */
export const momentOf = (at: string): string => `${dayInWords(at)} at ${clockInWords(at)}`
