import type { Page, Question } from '#contract/core/question.ts'
import type { Service } from '#contract/core/service.ts'

/** A page that asks one question and has its address from the question's key: `columnNumber` is `column-number`. */
export const pageFor = (question: Question): Page => ({
  id: question.key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`),
  questions: [question],
})

/** Whether the form itself asks who fills it in. */
export const asksName = ({ pages }: Pick<Service, 'pages'>): boolean => asksFor(pages, 'name')

/** Whether the form itself asks for a number to call: that of a call-back. */
export const asksPhone = ({ pages }: Pick<Service, 'pages'>): boolean => asksFor(pages, 'phone')

const asksFor = (pages: Service['pages'], what: 'name' | 'phone'): boolean =>
  pages.some(({ questions }) => questions.some(({ reuse }) => reuse === what))
