import type { Page, Question } from '#contract/core/question.ts'

/** A page that asks one question and has its address from the question's key: `columnNumber` is `column-number`. */
export const pageFor = (question: Question): Page => ({
  id: question.key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`),
  questions: [question],
})
