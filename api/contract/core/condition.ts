import { type Day, dayInEngland } from '#contract/calendar/day.ts'
import { isBlank } from './blank.ts'

/** A value that a resident gave to one question, as it crosses the wire. */
export type AnswerValue = unknown
/** Answers by question key. */
export type Answers = Readonly<Record<string, AnswerValue>>

/**
 * Key of the answer to no question: what a foreign system sent besides answers, as text. It stands among the answers so
 * that whatever reads, redacts or erases those does so with it.
 */
export const alsoSent = 'alsoSent'

/**
 * When a page, question, option or result stands, as data, so that it can be checked, drawn and sent.
 * `is`: the answer is the value, or one of them; a list of answers holds when it includes one.
 * `answered`: whether there is an answer at all. `atLeast`, `atMost`: of a number, or of how many a list has.
 * `aged`: whole years since a date, today: `from` inclusive, `under` exclusive. `between`: a date, both days included.
 * `asks`: of a school that was chosen, or of one in a list: whether its order of admission asks for this.
 * `now`: when the form is read, not what is in it: `from` inclusive, `before` exclusive, both ISO 8601 in UTC.
 */
export type Condition =
  | { readonly question: string; readonly is: string | readonly string[] }
  | { readonly question: string; readonly answered: boolean }
  | { readonly question: string; readonly atLeast: number }
  | { readonly question: string; readonly atMost: number }
  | { readonly question: string; readonly aged: { readonly from?: number; readonly under?: number } }
  | { readonly question: string; readonly between: { readonly from: Day; readonly until: Day } }
  | { readonly question: string; readonly asks: string }
  | { readonly now: { readonly from?: string; readonly before?: string } }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }

/** Whether this is no answer: nothing, blanks alone or an empty list. */
export const isEmpty = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  (typeof value === 'string' && isBlank(value)) ||
  (Array.isArray(value) && value.length === 0)

/** Whole years from a date (`YYYY-MM-DD`) to today in England; undefined when it is no date. A leap day's birthday is 1 March. */
export function yearsSince(date: unknown, today: Date): number | undefined {
  const [, year, inYear = ''] = /^(\d{4})-(\d{2}-\d{2})$/.exec(String(date)) ?? []
  if (!year) return undefined
  const now = dayInEngland(today)
  const years = Number(now.slice(0, 4)) - Number(year)
  return now.slice(5) < inYear ? years - 1 : years
}

const amountOf = (value: unknown): number | undefined => {
  if (Array.isArray(value)) return value.length
  return typeof value === 'number' ? value : undefined
}

/** Whether an answer is a school, or holds one, that asks for this. */
function asksFor(value: unknown, what: string): boolean {
  if (typeof value !== 'object' || value === null) return false
  if ('asks' in value && Array.isArray(value.asks)) return value.asks.includes(what)
  return Object.values(value).some((one) => asksFor(one, what))
}

/** Whether the moment lies in what a condition on `now` says. */
const isAt = ({ from, before }: { from?: string; before?: string }, at: Date): boolean =>
  (!from || at >= new Date(from)) && (!before || at < new Date(before))

/** Whether the condition holds; a question not answered equals nothing. Ages are as of `today`, in UTC. */
export function holds(condition: Condition | undefined, answers: Answers, today = new Date()): boolean {
  if (!condition) return true
  if ('all' in condition) return condition.all.every((part) => holds(part, answers, today))
  if ('any' in condition) return condition.any.some((part) => holds(part, answers, today))
  if ('not' in condition) return !holds(condition.not, answers, today)
  if ('now' in condition) return isAt(condition.now, today)
  const value = answers[condition.question]
  if ('asks' in condition) return asksFor(value, condition.asks)
  if ('between' in condition)
    return typeof value === 'string' && condition.between.from <= value && value <= condition.between.until
  if ('answered' in condition) return isEmpty(value) !== condition.answered
  if ('atLeast' in condition) return (amountOf(value) ?? Number.NEGATIVE_INFINITY) >= condition.atLeast
  if ('atMost' in condition) return (amountOf(value) ?? Number.POSITIVE_INFINITY) <= condition.atMost
  if ('aged' in condition) {
    const { from = Number.NEGATIVE_INFINITY, under = Number.POSITIVE_INFINITY } = condition.aged
    const years = yearsSince(value, today)
    return years !== undefined && years >= from && years < under
  }
  const wanted = typeof condition.is === 'string' ? [condition.is] : condition.is
  const given = Array.isArray(value) ? value : [value]
  return given.some((one) => wanted.includes(one as string))
}

/** Keys of every question that the condition looks at. */
export function questionsIn(condition: Condition | undefined): string[] {
  if (!condition) return []
  if ('all' in condition) return condition.all.flatMap(questionsIn)
  if ('any' in condition) return condition.any.flatMap(questionsIn)
  if ('not' in condition) return questionsIn(condition.not)
  if ('now' in condition) return []
  return [condition.question]
}

/** The moments at which some condition on `now` begins or ceases to hold. */
export function momentsIn(condition: Condition | undefined): Date[] {
  if (!condition) return []
  if ('all' in condition) return condition.all.flatMap(momentsIn)
  if ('any' in condition) return condition.any.flatMap(momentsIn)
  if ('not' in condition) return momentsIn(condition.not)
  if (!('now' in condition)) return []
  return [condition.now.from, condition.now.before].flatMap((at) => (at ? [new Date(at)] : []))
}
