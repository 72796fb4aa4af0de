import { type Condition, questionsIn } from '#contract/core/condition.ts'
import type { Page, Question } from '#contract/core/question.ts'
import type { Section, Service } from '#contract/core/service.ts'

type Sectioned = Pick<Service, 'pages' | 'sections'>

/** Id of the page that shows a section's answers for a look. */
export const reviewId = ({ id }: Pick<Section, 'id'>): string => `review-${id}`

/** Ids of the pages that only a form with sections has. */
export const longFormPages = ['tasks', 'save'] as const

/** Ids of all pages that the sections of this form add to it. */
export function sectionPages({ sections = [] }: Pick<Service, 'sections'>): string[] {
  if (sections.length === 0) return []
  return [...longFormPages, ...sections.filter(({ review }) => review).map(reviewId)]
}

function conditionsOfQuestion(question: Question): (Condition | undefined)[] {
  return [
    question.when,
    ...(question.wording ?? []).map((words) => words.when),
    ...('options' in question ? question.options.map((option) => option.when) : []),
    ...(question.kind === 'group' ? question.questions.flatMap(conditionsOfQuestion) : []),
  ]
}

const conditionsOf = (page: Page): (Condition | undefined)[] => [
  page.when,
  ...(page.wording ?? []).map((words) => words.when),
  ...(page.results ?? []).map((result) => result.when),
  ...page.questions.flatMap(conditionsOfQuestion),
]

const earlierDates = (page: Page): string[] =>
  page.questions.flatMap((question) =>
    question.kind === 'date' && question.notBefore ? [question.notBefore] : [],
  )

/**
 * Whether what a section asks may depend on answers in another one, which stands before it. What is declared, is
 * declared of everything before.
 */
export function dependsOn({ pages }: Sectioned, section: string, on: string): boolean {
  const own = pages.filter((page) => page.section === section)
  if (own.some((page) => page.questions.some(({ kind }) => kind === 'declaration'))) return true
  const asked = new Set(
    pages.filter((page) => page.section === on).flatMap((page) => page.questions.map(({ key }) => key)),
  )
  return own
    .flatMap((page) => [...conditionsOf(page).flatMap(questionsIn), ...earlierDates(page)])
    .some((key) => asked.has(key))
}
