import type { OpenDay } from '#contract/admissions/school.ts'
import { clockInWords, weekdayInWords } from '#contract/calendar/times.ts'
import { dayInWords } from '#contract/calendar/words.ts'

/** `Thursday 8 October 2026, 5:30pm to 7pm`, by the clock in England. */
export function openDayInWords({ starts, ends }: Pick<OpenDay, 'starts' | 'ends'>): string {
  const until = dayInWords(starts) === dayInWords(ends) ? clock(ends) : `${dayInWords(ends)}, ${clock(ends)}`
  return `${weekdayInWords(starts)} ${dayInWords(starts)}, ${clock(starts)} to ${until}`
}

/** As GOV.UK writes it: 7pm, not 7:00pm. */
const clock = (at: string): string => clockInWords(at).replace(':00', '')
