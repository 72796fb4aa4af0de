import type { AnyAddress } from '#contract/core/address.ts'
import { isBlank } from '#contract/core/blank.ts'
import { type Answers, isEmpty } from '#contract/core/condition.ts'
import type { AddressQuestion, GroupQuestion, Page, Question } from '#contract/core/question.ts'
import { readDate, type TypedDate } from '#contract/core/typed/typed-date.ts'
import { council } from '#council'
import { errorsOf } from '#services/define/check.ts'
import { tooLongAgo } from '#services/define/dates.ts'
import { askedInItem, askedOn } from '#services/define/walk.ts'
import { addressErrors, addressFrom, noAbroad, type TypedAddress, typedAddress } from './address/typed.ts'
import { tidyText } from './tidy.ts'

/** What stands in the fields of one item of a group. `id` stays its own while items before it come and go. */
export interface TypedItem {
  readonly id: number
  readonly fields: Readonly<Record<string, unknown>>
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
    case 'address':
      return typedAddress(answer, council.addressLookup !== null)
    case 'group':
      return typedItems(question, answer)
    case 'location':
    case 'photos':
    case 'files':
    case 'portrait':
      return answer
    default:
      return answer ?? ''
  }
}

/** Empty fields for one more item. */
export function newItem(group: GroupQuestion, items: readonly TypedItem[]): TypedItem {
  const id = Math.max(0, ...items.map((item) => item.id)) + 1
  return { id, fields: itemFields(group, {}) }
}

const itemFields = (group: GroupQuestion, item: Answers) =>
  Object.fromEntries(group.questions.map((question) => [question.key, toTyped(question, item[question.key])]))

/** At least as many items as there have to be, and one to begin with unless there may be none. */
function typedItems(group: GroupQuestion, answer: unknown): TypedItem[] {
  const given: Answers[] = Array.isArray(answer) ? answer : []
  const items: TypedItem[] = given.map((item, at) => ({ id: at + 1, fields: itemFields(group, item) }))
  while (items.length < group.atLeast) items.push(newItem(group, items))
  return items
}

/**
 * The answer that was meant by what stands in the field; undefined when nothing does. What cannot be read comes
 * back as it was typed, for the question's own check to refuse. `answers` are the form's, for conditions in a group.
 */
export function toAnswer(question: Question, typed: unknown, answers: Answers = {}): unknown {
  switch (question.kind) {
    case 'text': {
      const text = String(typed ?? '').trim()
      const tidy = tidyText(text, question.format)
      return isBlank(tidy) ? undefined : tidy.length > question.maxLength ? text : tidy
    }
    case 'longText':
      return isBlank(String(typed ?? '')) ? undefined : typed
    case 'number':
      return numberIn(String(typed ?? ''))
    case 'date':
      return dateIn(typed as TypedDate | undefined)
    case 'address':
      return addressIn(question, typed as TypedAddress | undefined)
    case 'group':
      return itemsIn(question, typed, answers)
    case 'files':
    case 'portrait':
      return typed === 'later' ? typed : listIn(typed)
    case 'checkboxes':
    case 'photos':
      return listIn(typed)
    default:
      return typed || undefined
  }
}

/** Both parts of an address abroad that has to be given are there, even when empty, so that each can be asked for. */
const addressIn = (asked: AddressQuestion, typed: TypedAddress | undefined): AnyAddress | undefined =>
  addressFrom(typed) ?? (typed?.mode === 'abroad' && asked.abroad && !asked.optional ? noAbroad : undefined)

const listIn = (typed: unknown): unknown[] | undefined =>
  Array.isArray(typed) && typed.length > 0 ? typed : undefined

function numberIn(typed: string): number | string | undefined {
  const text = typed.replace(/[\s,]/g, '')
  if (!text) return undefined
  return /^[+-]?\d+(\.\d+)?$/.test(text) ? Number(text) : typed
}

function dateIn(typed: TypedDate | undefined): string | TypedDate | undefined {
  const { day = '', month = '', year = '' } = typed ?? {}
  const read = readDate({ day, month, year })
  if (read.kind === 'none') return undefined
  return read.kind === 'date' ? read.date : { day, month, year }
}

/** Items as they are, with the answers that are asked for; an optional group of nothing but empty items is no answer. */
function itemsIn(group: GroupQuestion, typed: unknown, answers: Answers): Answers[] | undefined {
  const items = Array.isArray(typed) ? (typed as TypedItem[]) : []
  const given = items.map(({ fields }) => itemAnswers(group, fields, answers))
  const nothing = given.every((item) => Object.keys(item).length === 0)
  return given.length === 0 || (group.optional && nothing) ? undefined : given
}

/** Answers meant by the fields of one item, for the questions that are asked in it. */
export function itemAnswers(group: GroupQuestion, fields: TypedItem['fields'], answers: Answers): Answers {
  let item: Answers = Object.fromEntries(
    group.questions.map((question) => [question.key, toAnswer(question, fields[question.key])]),
  )
  // An answer that is not asked for any more may be what another question was asked for.
  for (;;) {
    const kept = Object.fromEntries(
      askedInItem(group, answers, item).flatMap((question) => {
        const answer = offered(question, item[question.key])
        return isEmpty(answer) ? [] : [[question.key, answer]]
      }),
    )
    if (Object.keys(kept).length === Object.keys(item).length) return kept
    item = kept
  }
}

/** The answer without options that the other answers leave no more. `question` is as it is asked. */
function offered(question: Question, answer: unknown): unknown {
  if (question.kind !== 'radios' && question.kind !== 'checkboxes') return answer
  const values: readonly unknown[] = question.options.map(({ value }) => value)
  if (Array.isArray(answer)) return listIn(answer.filter((value) => values.includes(value)))
  return values.includes(answer) ? answer : undefined
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
  const given: Record<string, unknown> = {}
  for (const question of page.questions)
    given[question.key] = toAnswer(question, typed[question.key], { ...answers, ...given })
  const asked = new Map(askedOn(page, { ...answers, ...given }).map((question) => [question.key, question]))
  return Object.fromEntries(
    page.questions.map(({ key }) => {
      const question = asked.get(key)
      return [key, question && offered(question, given[key])]
    }),
  )
}

/**
 * Messages for the questions of a page, in order. By question key, or by the part that is wrong:
 * `address/postcode`, `vehicles/0/registration`. Empty when all will do.
 */
export function errorsOn(page: Page, answers: Answers, given: Answers): Record<string, string> {
  const all = { ...answers, ...given }
  const asked = askedOn(page, all)
  const dates = asked.filter(({ kind }) => kind === 'date').length
  const messages = asked.flatMap((question) => {
    const errors = errorsIn(question, given[question.key], all)
    return dates > 1
      ? errors.map(([path, message]) => [path, named(question, path, message)] as const)
      : errors
  })
  return Object.fromEntries(messages)
}

/** What is wrong in a field of a date says which date, where the page asks for several. */
function named(question: Question, path: string, message: string): string {
  if (question.kind !== 'date' || path === question.key) return message
  return `${question.short ?? question.label}: ${message.charAt(0).toLowerCase()}${message.slice(1)}`
}

function errorsIn(question: Question, answer: unknown, answers: Answers): (readonly [string, string])[] {
  const errors = errorsOf(question, answer, new Date(), answers)
  if (errors.length > 0 && question.kind === 'address' && answer) {
    const parts = Object.entries(addressErrors(answer as AnyAddress))
    if (parts.length > 0) return parts.map(([part, message]) => [`${question.key}/${part}`, message])
  }
  return errors.map(({ question: path, message }) => dateError(question, answer, path) ?? [path, message])
}

/** Of a date that cannot be read, or meant: the first of its fields that is wrong, and how to put it right. */
function dateError(question: Question, answer: unknown, path: string): readonly [string, string] | undefined {
  const [, item = '', key = ''] = path.split('/')
  const asked = question.kind === 'group' ? question.questions.find((one) => one.key === key) : question
  if (asked?.kind !== 'date') return undefined
  const typed = asked === question ? answer : (answer as Answers[])[Number(item)]?.[key]
  const long = typeof typed === 'string' && tooLongAgo(asked, typed, new Date())
  if (long) return [`${path}/year`, long]
  if (typeof typed !== 'object' || typed === null) return undefined
  const read = readDate(typed as TypedDate)
  return read.kind === 'wrong' ? [`${path}/${read.parts[0]}`, read.message] : undefined
}

/** Id of the field that the error summary leads to, when the message is for the question as a whole. */
export const fieldId = (question: Question): string =>
  question.kind === 'date' ? `${question.key}-day` : question.key

/** Id of the field that a message by this path belongs to. The first field of a question has the question's id. */
export function fieldIdAt(question: Question, path: string): string {
  const [, ...inside] = path.split('/')
  if (inside.length === 0) return fieldId(question)
  if (question.kind === 'address' && ['line1', 'lines'].includes(inside[0] ?? '')) return question.key
  const part = question.kind === 'group' && question.questions.find(({ key }) => key === inside[1])
  const id = [question.key, ...inside].join('-')
  return part && inside.length === 2 ? fieldId({ ...part, key: id }) : id
}

/** The error summary: every message of these questions, in order, with the way to its field. */
export function summaryOf(
  asked: readonly Question[],
  messages: Readonly<Record<string, string | undefined>>,
): { readonly text: string; readonly href: string }[] {
  return asked.flatMap((question) =>
    Object.entries(messages).flatMap(([path, text]) =>
      text && path.split('/')[0] === question.key ? [{ text, href: `#${fieldIdAt(question, path)}` }] : [],
    ),
  )
}
