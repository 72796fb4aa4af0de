import type { Answers } from '#contract/condition.ts'
import { shortened } from '#contract/cut.ts'
import { dayInEngland } from '#contract/day.ts'
import type { Question } from '#contract/question.ts'
import type { Service } from '#contract/service.ts'
import { readDay } from '#contract/typed-date.ts'
import { askedQuestions } from '#services/define/walk.ts'
import { attributesIn, type Fields, fieldOf } from './fields.ts'
import { attributeQuestions, descriptionQuestion } from './services.ts'

/** Answers, and what answers none of the questions, as lines of words. */
export interface Read {
  readonly answers: Answers
  readonly words: readonly string[]
}

/** The values as an answer of the question's kind; whether it will do is for `submit` to say. */
function answerTo(question: Question, values: readonly string[]): unknown {
  const [first = ''] = values
  switch (question.kind) {
    case 'checkboxes':
      return values
    case 'number':
      return Number.isNaN(Number(first)) ? first : Number(first)
    case 'date':
      return dateIn(first)
    default:
      return values.length > 1 ? values.join(', ') : first
  }
}

/** A day, or the day in England of a moment, as the specification's datetimes are; else as it was sent, to be refused. */
function dateIn(sent: string): string {
  const day = readDay(sent)
  if (day.kind === 'date') return day.date
  const moment = new Date(sent)
  return /^\d{4}-\d{2}-\d{2}T/.test(sent) && !Number.isNaN(moment.getTime()) ? dayInEngland(moment) : sent
}

const inLine = (name: string, values: readonly string[]) => `${name}: ${values.join(', ')}`

/** The description as an answer. One that is longer than the answer may be stands whole among the words. */
function described(service: Service, fields: Fields, given: ReadonlyMap<string, unknown>): Read {
  const description = fieldOf(fields, 'description')
  const question = descriptionQuestion(service)
  if (!description) return { answers: {}, words: [] }
  if (!question || given.has(question.key)) return { answers: {}, words: [`description: ${description}`] }
  const { key, maxLength } = question
  if (description.length <= maxLength) return { answers: { [key]: description }, words: [] }
  return { answers: { [key]: shortened(description, maxLength) }, words: [`description: ${description}`] }
}

/** Takes answers out that the others leave unasked, until all that is left is asked. */
function onlyAsked(service: Service, answers: Answers, today: Date): Answers {
  const asked = new Set(askedQuestions(service, answers, today).map(({ key }) => key))
  const kept = Object.entries(answers).filter(([key]) => asked.has(key))
  if (kept.length === Object.keys(answers).length) return answers
  return onlyAsked(service, Object.fromEntries(kept), today)
}

/**
 * What the client said in attributes and in the description. Attributes that the service does not have, or does not
 * ask after the others, are kept as words: nothing that was sent is dropped.
 */
export function readAnswers(service: Service, fields: Fields, today: Date): Read {
  const attributes = attributesIn(fields)
  const questions = new Map(attributeQuestions(service).map(({ question }) => [question.key, question]))
  const free = descriptionQuestion(service)
  if (free) questions.set(free.key, free)
  const known = [...attributes].flatMap(([code, values]) => {
    const question = questions.get(code)
    return question ? [{ code, values, question }] : []
  })
  const description = described(service, fields, attributes)
  const given = {
    ...description.answers,
    ...Object.fromEntries(known.map(({ code, values, question }) => [code, answerTo(question, values)])),
  }
  const answers = onlyAsked(service, given, today)
  const left = [...attributes].filter(([code]) => !(code in answers))
  const words = left.map(([code, values]) => {
    const question = questions.get(code)
    return inLine(question?.short ?? question?.label ?? code, values)
  })
  return { answers, words: [...description.words, ...words] }
}
