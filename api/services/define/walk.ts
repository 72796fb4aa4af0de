import { type Answers, holds, isEmpty } from '#contract/core/condition.ts'
import {
  evidenceKinds,
  type GroupQuestion,
  type Option,
  type Outcome,
  type Page,
  type PlainQuestion,
  type Question,
  type Result,
} from '#contract/core/question.ts'
import type { Service } from '#contract/core/service.ts'

type Pages = Pick<Service, 'pages'>

/** How a form ends before it is sent: at the telephone, at somebody else's door, or because the rules say so. */
export type Ending = Outcome | (Result & { readonly kind: 'stop' })

/**
 * The service as it was when these answers were sent: with the pages that asked for them. For what is kept; whoever fills in
 * a form is asked what it asks now.
 */
export function asSent<S extends Pick<Service, 'pages' | 'earlier'>>(service: S, answers: Answers): S {
  const before = service.earlier?.find((one) => holds(one.when, answers))
  return before ? { ...service, pages: before.pages } : service
}

/** Every question of the service, in order, asked or not, with its first words. */
export const questionsOf = (service: Pages): Question[] => service.pages.flatMap((page) => page.questions)

/** The question in the words for these answers, with the options that they leave. */
export function resolve<Q extends Question>(question: Q, answers: Answers, today = new Date()): Q {
  const words = question.wording?.find((one) => holds(one.when, answers, today))
  const options = 'options' in question ? question.options : undefined
  const offered = options?.filter((option) => holds(option.when, answers, today))
  if (!words && (!offered || offered.length === options?.length)) return question
  const { when: _, ...said } = words ?? { when: undefined }
  return { ...question, ...said, ...(offered && { options: offered }) }
}

/** Questions of the page that are asked given these answers, in the words for them. */
export const askedOn = (page: Page, answers: Answers, today = new Date()): Question[] =>
  holds(page.when, answers, today)
    ? page.questions
        .filter((question) => holds(question.when, answers, today))
        .map((question) => resolve(question, answers, today))
    : []

/** Questions of one item of a group that are asked; their conditions see the item's answers before the form's. */
export function askedInItem(
  group: GroupQuestion,
  answers: Answers,
  item: Answers,
  today = new Date(),
): PlainQuestion[] {
  const seen = { ...answers, ...item }
  return group.questions
    .filter((question) => holds(question.when, seen, today))
    .map((question) => resolve(question, seen, today))
}

/** What a result page says given these answers, in the words for them; undefined on every other page. */
export function resultOf(page: Page, answers: Answers, today = new Date()): Result | undefined {
  if (!holds(page.when, answers, today)) return undefined
  const result = page.results?.find((one) => holds(one.when, answers, today))
  const words = result?.wording?.find((one) => holds(one.when, answers, today))
  if (!result || !words) return result
  const { when: _, ...said } = words
  return { ...result, ...said }
}

/** The page's heading: its title, or the label of its only question. */
export function titleOf(page: Page, answers: Answers, today = new Date()): string {
  const result = resultOf(page, answers, today)
  const worded = page.wording?.find((one) => holds(one.when, answers, today))?.title
  return result?.title ?? worded ?? page.title ?? askedOn(page, answers, today)[0]?.label ?? ''
}

/** Pages that are shown given these answers, in order: those that ask something, and those that say a result. */
export const shownPages = (service: Pages, answers: Answers, today = new Date()): Page[] =>
  service.pages.filter(
    (page) => askedOn(page, answers, today).length > 0 || resultOf(page, answers, today) !== undefined,
  )

/** Questions that are asked given these answers, in order, in the words for them. */
export const askedQuestions = (service: Pages, answers: Answers, today = new Date()): Question[] =>
  service.pages.flatMap((page) => askedOn(page, answers, today))

/** The answer to the first question of this kind that is asked; undefined when none is, or it has no answer yet. */
export function answerOf<Answer>(
  service: Pages,
  answers: Answers,
  kind: Question['kind'],
): Answer | undefined {
  const question = askedQuestions(service, answers).find((one) => one.kind === kind)
  return question && (answers[question.key] as Answer | undefined)
}

/** Whether the answers to a question name uploaded files. */
export const isEvidence = (question: Question): boolean =>
  (evidenceKinds as readonly string[]).includes(question.kind)

/**
 * Answers to questions that are asked; what an earlier change of mind left behind is gone. In order, since conditions
 * look at earlier questions: an answer that goes must not take along another that is asked once it is gone.
 */
export function prune(service: Pages, answers: Answers, today = new Date()): Answers {
  const kept: Record<string, unknown> = {}
  for (const page of service.pages) {
    if (!holds(page.when, kept, today)) continue
    for (const question of page.questions) {
      if (!holds(question.when, kept, today)) continue
      const value = stillGiven(resolve(question, kept, today), answers[question.key], kept, today)
      if (!isEmpty(value)) kept[question.key] = value
    }
  }
  return kept
}

/** What is left of an answer when options are offered no more, or questions of a group's items asked no more. */
function stillGiven(question: Question, value: unknown, answers: Answers, today: Date): unknown {
  const offered = (one: unknown) =>
    'options' in question && question.options.some((option) => option.value === one)
  switch (question.kind) {
    case 'radios':
      return offered(value) ? value : undefined
    case 'checkboxes':
      return Array.isArray(value) ? value.filter(offered) : undefined
    case 'group':
      return Array.isArray(value)
        ? value.map((item) => prunedItem(question, item, answers, today))
        : undefined
    default:
      return value
  }
}

function prunedItem(group: GroupQuestion, item: unknown, answers: Answers, today: Date): unknown {
  if (typeof item !== 'object' || item === null || Array.isArray(item)) return item
  const kept: Record<string, unknown> = {}
  for (const question of group.questions) {
    const seen = { ...answers, ...kept }
    const value = (item as Answers)[question.key]
    if (holds(question.when, seen, today) && !isEmpty(value)) kept[question.key] = value
  }
  return kept
}

/** Options of the question that were chosen. */
export function chosen(question: Question, answers: Answers): Option[] {
  if (question.kind !== 'radios' && question.kind !== 'checkboxes') return []
  const value = answers[question.key]
  const values = Array.isArray(value) ? value : [value]
  return question.options.filter((option) => values.includes(option.value))
}

function endingsOn(page: Page, answers: Answers, today: Date): Ending[] {
  const outcomes: Ending[] = askedOn(page, answers, today).flatMap((question) =>
    chosen(question, answers).flatMap((option) => option.outcome ?? []),
  )
  const result = resultOf(page, answers, today)
  return result?.kind === 'stop' ? [...outcomes, { ...result, kind: 'stop' }] : outcomes
}

/** A form's end as one text: its title as a sentence, then what to do instead. */
export const stopInWords = ({ title, next = [] }: Pick<Result, 'title' | 'next'>): string =>
  [/[.?!]$/.test(title) ? title : `${title}.`, ...next].join(' ')

/** What ends the form, if anything does: danger before all else, then whatever comes first. */
export function outcomeOf(service: Pages, answers: Answers, today = new Date()): Ending | undefined {
  const endings = service.pages.flatMap((page) => endingsOn(page, answers, today))
  return endings.find((ending) => ending.kind === 'danger') ?? endings[0]
}
