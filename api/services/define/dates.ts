import { addDays, addYears, type Day, dayInEngland } from '#contract/calendar/day.ts'
import { dayInWords } from '#contract/calendar/words.ts'
import type { Answers } from '#contract/core/condition.ts'
import type { DateBound, DateQuestion } from '#contract/core/question.ts'

/** The day that a bound means today in England. Years go by the calendar: a leap day goes on to 1 March. */
export function dayOf(bound: DateBound, today: Date): Day {
  const day = dayInEngland(today)
  return typeof bound === 'number' ? addDays(day, bound) : addYears(day, bound.years)
}

/** Whether the day lies outside what the question takes: before or after its bounds, or before an earlier answer. */
export function isOutOfRange(question: DateQuestion, value: string, today: Date, answers: Answers): boolean {
  const before = question.notBefore ? answers[question.notBefore] : undefined
  if (typeof before === 'string' && value < before) return true
  return value < dayOf(question.from, today) || value > dayOf(question.to, today)
}

/**
 * What is wrong with a date that lies before all that can be meant, where its first day is so many years away: the year.
 * Undefined where it does not.
 */
export function tooLongAgo({ from }: DateQuestion, value: string, today: Date): string | undefined {
  if (typeof from === 'number' || value >= dayOf(from, today)) return undefined
  return `The date must be after ${dayInWords(addDays(dayOf(from, today), -1))}. Check the year`
}
