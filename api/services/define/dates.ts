import type { Answers } from '#contract/condition.ts'
import type { DateBound, DateQuestion } from '#contract/question.ts'

const dayMs = 86_400_000

/** The day, `YYYY-MM-DD` in UTC, that a bound means today. Years go by the calendar: a leap day goes on to 1 March. */
export function dayOf(bound: DateBound, today: Date): string {
  const [year, month, day] = [today.getUTCFullYear(), today.getUTCMonth(), today.getUTCDate()]
  const at =
    typeof bound === 'number'
      ? Date.UTC(year, month, day) + bound * dayMs
      : Date.UTC(year + bound.years, month, day)
  return new Date(at).toISOString().slice(0, 10)
}

/** Whether the day lies outside what the question takes: before or after its bounds, or before an earlier answer. */
export function isOutOfRange(question: DateQuestion, value: string, today: Date, answers: Answers): boolean {
  const before = question.notBefore ? answers[question.notBefore] : undefined
  if (typeof before === 'string' && value < before) return true
  return value < dayOf(question.from, today) || value > dayOf(question.to, today)
}
