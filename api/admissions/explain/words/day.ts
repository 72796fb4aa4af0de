import { dayInWords } from '#contract/calendar/words.ts'

const known = new Map<string, string>()

/** `16 March 2026`. A round has few days and thousands of letters: each day is put into words once. */
export function dayOnce(day: string): string {
  const words = known.get(day) ?? dayInWords(day)
  known.set(day, words)
  return words
}
