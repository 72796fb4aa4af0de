import { dayInEngland } from '#contract/calendar/day.ts'
import type { Answers } from '#contract/condition.ts'
import type { DateBound, DateQuestion } from '#contract/question.ts'

const dayMs = 86_400_000

/** The day, `YYYY-MM-DD`, that a bound means today in England. Years go by the calendar: a leap day goes on to 1 March. */
export function dayOf(bound: DateBound, today: Date): string {
  const [year = 0, month = 1, day = 1] = dayInEngland(today).split('-').map(Number)
  const at =
    typeof bound === 'number'
      ? Date.UTC(year, month - 1, day) + bound * dayMs
      : Date.UTC(year + bound.years, month - 1, day)
  return new Date(at).toISOString().slice(0, 10)
}

/** Whether the day lies outside what the question takes: before or after its bounds, or before an earlier answer. */
export function isOutOfRange(question: DateQuestion, value: string, today: Date, answers: Answers): boolean {
  const before = question.notBefore ? answers[question.notBefore] : undefined
  if (typeof before === 'string' && value < before) return true
  return value < dayOf(question.from, today) || value > dayOf(question.to, today)
}

/** Made when a date is first read: loading the calendar takes longer than all the rest of this. */
export const longDate = (date: string): string =>
  new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${date}T00:00:00Z`),
  )

/**
 * What is wrong with a date that lies before all that can be meant, where its first day is so many years away: the year.
 * Undefined where it does not.
 */
export function tooLongAgo({ from }: DateQuestion, value: string, today: Date): string | undefined {
  if (typeof from === 'number' || value >= dayOf(from, today)) return undefined
  const before = new Date(Date.parse(dayOf(from, today)) - dayMs).toISOString().slice(0, 10)
  return `The date must be after ${longDate(before)}. Check the year`
}
