import type { Answers } from '#contract/condition.ts'
import type { Page, Question } from '#contract/question.ts'
import { answerError } from '#services/define/check.ts'
import { askedOn } from '#services/define/walk.ts'

/** What stands in the three fields of a date. */
export interface TypedDate {
  readonly day: string
  readonly month: string
  readonly year: string
}

/** What a question's field shows for an answer. */
export function toTyped(question: Question, answer: unknown): unknown {
  switch (question.kind) {
    case 'number':
      return answer === undefined ? '' : String(answer)
    case 'date': {
      const [year = '', month = '', day = ''] = typeof answer === 'string' ? answer.split('-') : []
      return { day: day.replace(/^0/, ''), month: month.replace(/^0/, ''), year } satisfies TypedDate
    }
    case 'checkboxes':
      return answer ?? []
    case 'location':
    case 'photos':
      return answer
    default:
      return answer ?? ''
  }
}

/**
 * The answer that was meant by what stands in the field; undefined when nothing does. What cannot be read comes
 * back as it was typed, for the question's own check to refuse.
 */
export function toAnswer(question: Question, typed: unknown): unknown {
  switch (question.kind) {
    case 'text':
      return String(typed ?? '').trim() || undefined
    case 'longText':
      return String(typed ?? '').trim() ? typed : undefined
    case 'number':
      return numberIn(String(typed ?? ''))
    case 'date':
      return dateIn(typed as TypedDate | undefined)
    case 'checkboxes':
    case 'photos':
      return Array.isArray(typed) && typed.length > 0 ? typed : undefined
    default:
      return typed || undefined
  }
}

function numberIn(typed: string): number | string | undefined {
  const text = typed.replace(/[\s,]/g, '')
  if (!text) return undefined
  return /^[+-]?\d+(\.\d+)?$/.test(text) ? Number(text) : typed
}

function dateIn(typed: TypedDate | undefined): string | undefined {
  const { day = '', month = '', year = '' } = typed ?? {}
  const parts = [year, month, day].map((part) => part.trim())
  if (parts.every((part) => part === '')) return undefined
  return parts.map((part, at) => part.padStart(at === 0 ? 4 : 2, '0')).join('-')
}

/** What stands in the fields of a page when it opens. */
export function typedOn(
  page: Page,
  answers: Answers,
  typed: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  return Object.fromEntries(
    page.questions.map((question) => [
      question.key,
      typed[question.key] ?? toTyped(question, answers[question.key]),
    ]),
  )
}

/** Answers meant by the fields of a page, for every question on it: undefined where nothing was given or asked. */
export function answersOn(page: Page, answers: Answers, typed: Readonly<Record<string, unknown>>): Answers {
  const given = Object.fromEntries(
    page.questions.map((question) => [question.key, toAnswer(question, typed[question.key])]),
  )
  const asked = new Set(askedOn(page, { ...answers, ...given }).map(({ key }) => key))
  return Object.fromEntries(page.questions.map(({ key }) => [key, asked.has(key) ? given[key] : undefined]))
}

/** Messages for the questions of a page, in order, by question key. Empty when all will do. */
export function errorsOn(page: Page, answers: Answers, given: Answers): Record<string, string> {
  const asked = askedOn(page, { ...answers, ...given })
  return Object.fromEntries(
    asked.flatMap((question) => {
      const message = answerError(question, given[question.key])
      return message ? [[question.key, message]] : []
    }),
  )
}

/** Id of the field that the error summary leads to. */
export const fieldId = (question: Question): string =>
  question.kind === 'date' ? `${question.key}-day` : question.key
