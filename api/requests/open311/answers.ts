import { dayInEngland } from '#contract/calendar/day.ts'
import { type Answers, isEmpty } from '#contract/core/condition.ts'
import { shortened } from '#contract/core/cut.ts'
import type { Question } from '#contract/core/question.ts'
import type { Service } from '#contract/core/service.ts'
import { readDay } from '#contract/core/typed/typed-date.ts'
import { checkAnswers } from '#services/define/check.ts'
import { askedQuestions } from '#services/define/walk.ts'
import { attributesIn, type Fields, fieldOf } from './fields.ts'
import { attributeQuestions, descriptionQuestion } from './services.ts'

/** Answers, and what answers none of the questions, as lines of words. */
export interface Read {
  readonly answers: Answers
  readonly words: readonly string[]
}

const plain = (text: string) => text.trim().toLowerCase()

/** The option that a value means: its key, or its label, in whatever case; else the value as it was sent. */
function optionFor(question: Question, value: string): string {
  const options = 'options' in question ? question.options : []
  const same = options.find((one) => one.value === value)
  const meant = options.filter((one) => [one.value, one.label].some((name) => plain(name) === plain(value)))
  return same || meant.length !== 1 ? value : (meant[0]?.value ?? value)
}

/** The values as an answer of the question's kind, whether it will do or not. */
function answerTo(question: Question, values: readonly string[]): unknown {
  const [first = ''] = values
  switch (question.kind) {
    case 'checkboxes':
      return values.map((value) => optionFor(question, value))
    case 'radios':
      return values.length > 1 ? values.join(', ') : optionFor(question, first)
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

/**
 * The answers that will do. Takes those out that will not, and those that the others leave unasked, until all that is left
 * is asked and answered well.
 */
function fitting(service: Service, answers: Answers, today: Date): Answers {
  const checked = checkAnswers(service, answers, today, { mayLack: true })
  if (checked.ok) return answers
  const wrong = new Set(checked.errors.map(({ question }) => question))
  return fitting(
    service,
    Object.fromEntries(Object.entries(answers).filter(([key]) => !wrong.has(key))),
    today,
  )
}

/** A line that names the questions that are asked of everybody who answers so, and have no answer. */
function unanswered(service: Service, answers: Answers, today: Date): string[] {
  const asked = askedQuestions(service, answers, today).filter(
    ({ key, optional, kind }) => !optional && kind !== 'location' && isEmpty(answers[key]),
  )
  const names = asked.map(({ short, label }) => short ?? label)
  return names.length > 0 ? [`Not answered: ${names.join('; ')}`] : []
}

/** Attributes by the key of their question; what other names they come under stays as it is. */
const questionsByKey = (service: Service): Map<string, Question> => {
  const free = descriptionQuestion(service)
  const plain = attributeQuestions(service).map(({ question }): [string, Question] => [
    question.key,
    question,
  ])
  return new Map([...plain, ...(free ? [[free.key, free] as const] : [])])
}

/**
 * What the client said in attributes and in the description. Attributes that the service does not have, does not ask
 * after the others or cannot take as an answer are kept as words: nothing that was sent is dropped, and nothing that was
 * left out keeps a report away.
 */
export function readAnswers(service: Service, fields: Fields, today: Date): Read {
  const attributes = attributesIn(fields)
  const questions = questionsByKey(service)
  const known = [...attributes].flatMap(([code, values]) => {
    const question = questions.get(code)
    return question ? [{ code, values, question }] : []
  })
  const description = described(service, fields, attributes)
  const given = {
    ...description.answers,
    ...Object.fromEntries(known.map(({ code, values, question }) => [code, answerTo(question, values)])),
  }
  const answers = fitting(service, given, today)
  const left = [...attributes].filter(([code]) => !(code in answers))
  const words = left.map(([code, values]) => {
    const question = questions.get(code)
    return inLine(question?.short ?? question?.label ?? code, values)
  })
  const undescribed = Object.keys(description.answers).some((key) => !(key in answers))
    ? [`description: ${fieldOf(fields, 'description')}`]
    : []
  return {
    answers,
    words: [
      ...new Set([...description.words, ...undescribed, ...words]),
      ...unanswered(service, answers, today),
    ],
  }
}

/** Whether the question is among those that are asked after these answers. */
export const isAsked = (service: Service, { key }: Question, answers: Answers, today: Date): boolean =>
  askedQuestions(service, answers, today).some((one) => one.key === key)
