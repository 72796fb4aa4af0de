import { momentInWords } from '#contract/calendar/times.ts'
import { dayInWords } from '#contract/calendar/words.ts'
import type { Condition } from '#contract/core/condition.ts'
import type { Question } from '#contract/core/question.ts'
import type { Service } from '#contract/core/service.ts'

type Pages = Pick<Service, 'pages'>

/** The question with this key, those of a group's items too. */
function questionOf({ pages }: Pages, key: string): Question | undefined {
  const questions = pages.flatMap((page) => page.questions)
  const inItems = questions.flatMap((one) => (one.kind === 'group' ? one.questions : []))
  return [...questions, ...inItems].find((one) => one.key === key)
}

const quoted = (text: string): string => `“${text}”`

function anyOf(words: readonly string[]): string {
  if (words.length < 2) return words.join('')
  return `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`
}

function aged({ from, under }: { from?: number; under?: number }): string {
  if (from !== undefined && under !== undefined) return `${from} to ${under - 1} years ago`
  return from === undefined ? `less than ${under} years ago` : `${from} or more years ago`
}

type Leaf = Extract<Condition, { question: string }>

/** What is said of one question; `not` turns it round. */
function said(leaf: Leaf, service: Pages, not: boolean): string {
  const question = questionOf(service, leaf.question)
  const name = quoted(question?.short ?? question?.label ?? leaf.question)
  const is = not ? 'is not' : 'is'
  if ('answered' in leaf) return `${name} ${leaf.answered === not ? 'has no answer' : 'is answered'}`
  if ('atLeast' in leaf) return `${name} ${is} ${leaf.atLeast} or more`
  if ('atMost' in leaf) return `${name} ${is} ${leaf.atMost} or fewer`
  if ('aged' in leaf) return `${name} ${is} ${aged(leaf.aged)}`
  if ('between' in leaf)
    return `${name} ${is} from ${dayInWords(leaf.between.from)} to ${dayInWords(leaf.between.until)}`
  if ('asks' in leaf) return `a school of ${name} ${not ? 'does not ask' : 'asks'} for “${leaf.asks}”`
  const options = question && 'options' in question ? question.options : []
  const labels = [leaf.is]
    .flat()
    .map((value) => quoted(options.find((option) => option.value === value)?.label ?? String(value)))
  const several = question?.kind === 'checkboxes'
  const includes = not ? 'does not include' : 'includes'
  return `${name} ${several ? includes : is} ${anyOf(labels)}`
}

const isCompound = (condition: Condition): boolean =>
  ('all' in condition && condition.all.length > 1) || ('any' in condition && condition.any.length > 1)

/** `it is before 31 October 2026 at 11:59pm`: whichever side of the moment. */
function nowIs({ from, before }: { from?: string; before?: string }, not: boolean): string {
  const parts = [
    ...(from ? [`${not ? 'before' : 'from'} ${momentInWords(from)}`] : []),
    ...(before ? [`${not ? 'from' : 'before'} ${momentInWords(before)}`] : []),
  ]
  return `it is ${parts.join(not ? ' or ' : ' and ')}`
}

/** When something stands, as a person would say it, with the labels of questions and answers. */
export function conditionInWords(condition: Condition, service: Pages, not = false): string {
  if ('not' in condition) return conditionInWords(condition.not, service, !not)
  if ('now' in condition) return nowIs(condition.now, not)
  if ('question' in condition) return said(condition, service, not)
  const parts = 'all' in condition ? condition.all : condition.any
  // Turned round, "all" is "any of them not", and the other way about.
  const joined = 'all' in condition !== not ? ' and ' : ' or '
  return parts
    .map((part) => {
      const words = conditionInWords(part, service, not)
      return isCompound('not' in part ? part.not : part) && parts.length > 1 ? `(${words})` : words
    })
    .join(joined)
}
