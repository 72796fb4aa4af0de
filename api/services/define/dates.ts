import type { Answers } from '#contract/condition.ts'
import { dayInEngland } from '#contract/day.ts'
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
