import { type Answers, isEmpty } from '#contract/condition.ts'
import type { Question } from '#contract/question.ts'
import type { Service } from '#contract/service.ts'
import { schemaOf } from './schema.ts'
import { askedQuestions, questionsOf } from './walk.ts'

/** What is wrong with one answer, in words that say how to put it right. */
export interface AnswerError {
  readonly question: string
  readonly message: string
}

export type Checked =
  | { readonly ok: true; readonly answers: Answers }
  | { readonly ok: false; readonly errors: readonly AnswerError[] }

const dayMs = 86_400_000

function outOfRange(question: Question, value: unknown, today: Date): boolean {
  if (question.kind !== 'date') return false
  const midnight = Date.UTC(today.getUTCFullYear(), today.getUTCMonth(), today.getUTCDate())
  const days = (Date.parse(`${value}T00:00:00Z`) - midnight) / dayMs
  return days < question.from || days > question.to
}

/** The message for this answer, or undefined when it will do. Empty answers to optional questions will. */
export function answerError(question: Question, value: unknown, today = new Date()): string | undefined {
  if (isEmpty(value)) return question.optional ? undefined : question.errors.missing
  const tooLong = 'maxLength' in question && typeof value === 'string' && value.length > question.maxLength
  if (tooLong) return `${question.short ?? question.label} must be ${question.maxLength} characters or fewer`
  const parsed = schemaOf(question).safeParse(value)
  if (parsed.success && !outOfRange(question, value, today)) return undefined
  return question.errors.invalid ?? question.errors.missing
}

/**
 * Checks a whole set of answers: every question that is asked is answered well, and nothing else is there.
 * Empty answers to optional questions are left out of what comes back.
 */
export function checkAnswers(service: Service, answers: Answers, today = new Date()): Checked {
  const asked = askedQuestions(service, answers)
  const keys = new Set(asked.map((question) => question.key))
  const errors: AnswerError[] = asked.flatMap((question) => {
    const message = answerError(question, answers[question.key], today)
    return message ? [{ question: question.key, message }] : []
  })
  const known = new Set(questionsOf(service).map((question) => question.key))
  for (const key of Object.keys(answers)) {
    if (keys.has(key)) continue
    const message = known.has(key)
      ? 'This question is not asked after the other answers. Leave its answer out'
      : `"${service.slug}" has no such question. Leave it out`
    errors.push({ question: key, message })
  }
  if (errors.length > 0) return { ok: false, errors }
  const given = asked.filter((question) => !isEmpty(answers[question.key]))
  return {
    ok: true,
    answers: Object.fromEntries(given.map((question) => [question.key, answers[question.key]])),
  }
}
