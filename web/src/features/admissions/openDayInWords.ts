import type { OpenDay } from '#contract/admissions/school.ts'
import { clockInWords, weekdayInWords } from '#contract/calendar/times.ts'
import { dayInWords } from '#contract/calendar/words.ts'

/** `Thursday 8 October 2026, 5:30pm to 7pm`, by the clock in England. */
export function openDayInWords({ starts, ends }: Pick<OpenDay, 'starts' | 'ends'>): string {
  const until =
    dayInWords(starts) === dayInWords(ends)
      ? clockInWords(ends)
      : `${dayInWords(ends)}, ${clockInWords(ends)}`
  return `${weekdayInWords(starts)} ${dayInWords(starts)}, ${clockInWords(starts)} to ${until}`
}
