import type { Page, Question } from '#contract/core/question.ts'
import type { Service } from '#contract/core/service.ts'
import { option, radios, text } from '../questions.ts'

export const yesNo = (key: string, more: Partial<Question> = {}): Question =>
  radios({
    key,
    label: `Is it ${key}?`,
    options: [option('yes', 'Yes'), option('no', 'No')],
    errors: { missing: `Select whether it is ${key}` },
    ...(more as object),
  })

export const words = (key: string, more: object = {}): Question =>
  text({ key, label: `What is ${key}?`, maxLength: 10, errors: { missing: `Enter ${key}` }, ...more })

/** One question to a page. */
export const pagesOf = (...questions: readonly Question[]): Page[] =>
  questions.map((question, at) => ({ id: `page-${at + 1}`, questions: [question] }))

/** A sound service of one question, changed in what the test is about. */
export const serviceWith = (change: Partial<Service>): Service => ({
  slug: 'test',
  title: 'Test',
  summary: 'A test.',
  verb: 'report',
  words: [],
  topics: ['roads'],
  department: 'highways',
  group: 'Tests',
  lgsl: null,
  sensitive: false,
  nearbyMetres: null,
  commitment: { text: 'None', within: null, source: 'None' },
  next: [],
  before: [],
  pages: pagesOf(yesNo('wet')),
  example: { wet: 'yes' },
  ...change,
})
