import { expect, it } from 'vitest'
import type { Question } from '#contract/question.ts'
import type { Service } from '#contract/service.ts'
import { problemsOf } from './problems.ts'
import { danger, date, location, number, option, radios, text } from './questions.ts'
import { pagesOf, serviceWith, words, yesNo } from './testing/service.ts'

const asking = (...questions: Question[]): Partial<Service> => ({ pages: pagesOf(...questions) })
const missing = { missing: 'Answer it' }
const [yes, no] = [option('yes', 'Yes'), option('no', 'No')]

it('finds nothing wrong with a sound definition', () => {
  expect(problemsOf(serviceWith({}))).toEqual([])
})

it.each<[string, Partial<Service>]>([
  ['question "WetRoad" needs a camelCase key', asking(yesNo('WetRoad'))],
  ['question "wet" has no label', asking(yesNo('wet', { label: ' ' }))],
  ['question "wet" has no error text', asking(yesNo('wet', { errors: { missing: '' } }))],
  [
    'question "wet" needs two options or more',
    asking(radios({ key: 'wet', label: 'Wet?', options: [yes], errors: missing })),
  ],
  [
    'question "wet" has the option "yes" twice',
    asking(radios({ key: 'wet', label: 'Wet?', options: [yes, no, yes], errors: missing })),
  ],
  [
    'question "count" has no text for an answer that is not valid',
    asking(number({ key: 'count', label: 'How many?', min: 0, max: 9, errors: missing })),
  ],
  [
    'question "day" has no text for an answer that is not valid',
    asking(date({ key: 'day', label: 'When?', from: -7, to: 0, errors: missing })),
  ],
  [
    'question "where" has no text for an answer that is not valid',
    asking(location({ key: 'where', label: 'Where?', errors: missing })),
  ],
  [
    'question "code" has no text for an answer that is not valid',
    asking(text({ key: 'code', label: 'Code?', maxLength: 9, pattern: '[0-9]+', errors: missing })),
  ],
  ['question "wet" is there twice', asking(yesNo('wet'), yesNo('wet'))],
  [
    'page "one" is there twice',
    {
      pages: [
        { id: 'one', questions: [yesNo('wet')] },
        { id: 'one', questions: [yesNo('cold')] },
      ],
    },
  ],
  [
    'page "One" needs an id in lower case with hyphens',
    { pages: [{ id: 'One', questions: [yesNo('wet')] }] },
  ],
  ['page "one" asks nothing', { pages: [{ id: 'one', questions: [] }] }],
  [
    'page "one" has several questions and no title',
    { pages: [{ id: 'one', questions: [yesNo('wet'), yesNo('cold')] }] },
  ],
  [
    'question "cold" depends on "wet", which no earlier question asks',
    asking(yesNo('cold', { when: { question: 'wet', is: 'yes' } }), yesNo('wet')),
  ],
  [
    'page "one" depends on "wet", which no earlier question asks',
    { pages: [{ id: 'one', when: { not: { question: 'wet', is: 'yes' } }, questions: [yesNo('wet')] }] },
  ],
  [
    'question "cold" depends on "wet" being "soaked", which is none of its options',
    asking(
      yesNo('wet'),
      yesNo('cold', { when: { any: [{ all: [{ not: { question: 'wet', is: ['yes', 'soaked'] } }] }] } }),
    ),
  ],
  ['nearby reports need a location question', { nearbyMetres: 20 }],
  ['example, wet: Select whether it is wet', { example: {} }],
  [
    'example, name: name must be 10 characters or fewer',
    {
      ...asking(words('name', { short: 'name' })),
      example: { name: 'far too long for it' },
    },
  ],
  [
    'the example ends in an outcome',
    asking(
      radios({
        key: 'wet',
        label: 'Wet?',
        options: [option('yes', 'Yes', { outcome: danger('It is deep.') }), no],
        errors: missing,
      }),
    ),
  ],
])('names it: %s', (problem, change) => {
  expect(problemsOf(serviceWith(change))).toEqual([problem])
})
