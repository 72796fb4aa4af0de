import { timeInWords } from '#contract/calendar/times.ts'

/** `3 March 2026 at 10:25am`. */
export const whenWritten = (time: number): string => timeInWords(new Date(time), new Date(0))
