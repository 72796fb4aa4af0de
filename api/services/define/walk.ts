import { type Answers, holds, isEmpty } from '#contract/condition.ts'
import type { Option, Outcome, Page, Question } from '#contract/question.ts'
import type { Service } from '#contract/service.ts'

/** Every question of the service, in order, asked or not. */
export const questionsOf = (service: Pick<Service, 'pages'>): Question[] =>
  service.pages.flatMap((page) => page.questions)

/** Questions of the page that are asked given these answers. */
export const askedOn = (page: Page, answers: Answers): Question[] =>
  holds(page.when, answers) ? page.questions.filter((question) => holds(question.when, answers)) : []

/** Pages that are shown given these answers, in order. */
export const shownPages = (service: Pick<Service, 'pages'>, answers: Answers): Page[] =>
  service.pages.filter((page) => askedOn(page, answers).length > 0)

/** Questions that are asked given these answers, in order. */
export const askedQuestions = (service: Pick<Service, 'pages'>, answers: Answers): Question[] =>
  service.pages.flatMap((page) => askedOn(page, answers))

/** The answer to the first question of this kind that is asked; undefined when none is, or it has no answer yet. */
export function answerOf<Answer>(
  service: Pick<Service, 'pages'>,
  answers: Answers,
  kind: Question['kind'],
): Answer | undefined {
  const question = askedQuestions(service, answers).find((one) => one.kind === kind)
  return question && (answers[question.key] as Answer | undefined)
}

/** Answers to questions that are asked; what an earlier change of mind left behind is gone. */
export function prune(service: Pick<Service, 'pages'>, answers: Answers): Answers {
  let kept = answers
  for (;;) {
    const asked = askedQuestions(service, kept).filter((question) => !isEmpty(kept[question.key]))
    if (asked.length === Object.keys(kept).length) return kept
    kept = Object.fromEntries(asked.map((question) => [question.key, kept[question.key]]))
  }
}

/** Options of the question that were chosen. */
export function chosen(question: Question, answers: Answers): Option[] {
  if (question.kind !== 'radios' && question.kind !== 'checkboxes') return []
  const value = answers[question.key]
  const values = Array.isArray(value) ? value : [value]
  return question.options.filter((option) => values.includes(option.value))
}

/** The first answer that ends the form, if any: danger before handing over. */
export function outcomeOf(service: Pick<Service, 'pages'>, answers: Answers): Outcome | undefined {
  const outcomes = askedQuestions(service, answers).flatMap((question) =>
    chosen(question, answers).flatMap((option) => option.outcome ?? []),
  )
  return outcomes.find((outcome) => outcome.kind === 'danger') ?? outcomes[0]
}
