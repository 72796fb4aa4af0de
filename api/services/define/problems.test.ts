import { expect, it } from 'vitest'
import type { PlainQuestion, Question, Result } from '#contract/core/question.ts'
import type { Service } from '#contract/core/service.ts'
import { problemsOf } from './problems.ts'
import {
  checkboxes,
  date,
  declaration,
  files,
  group,
  handover,
  location,
  noneOfThese,
  number,
  option,
  radios,
  text,
  when,
} from './questions.ts'
import { pagesOf, serviceWith, words, yesNo } from './testing/service.ts'

const asking = (...questions: Question[]): Partial<Service> => ({ pages: pagesOf(...questions) })
const missing = { missing: 'Answer it' }
const both = { ...missing, invalid: 'Answer it another way' }
const plate = text({ key: 'plate', label: 'Plate?', maxLength: 9, errors: missing })
const cars = (questions: readonly PlainQuestion[]) =>
  group({ key: 'cars', label: 'Cars', item: 'car', atLeast: 1, atMost: 3, questions, errors: both })
const goOn: Result = { id: 'go', kind: 'go-on', title: 'Go on', text: ['You can.'] }
const [yes, no] = [option('yes', 'Yes'), option('no', 'No')]

it('finds nothing wrong with a sound definition', () => {
  expect(problemsOf(serviceWith({}))).toEqual([])
})

it('finds nothing wrong with pages for ages, amounts and what is left out', () => {
  const pages = [
    ...pagesOf(
      date({ key: 'born', label: 'Born?', from: { years: -90 }, to: 0, errors: both }),
      words('note', { optional: true }),
      cars([plate]),
    ),
    { id: 'young', when: { question: 'born', aged: { under: 3 } }, questions: [yesNo('wet')] },
    { id: 'old', when: { question: 'born', aged: { from: 65 } }, questions: [yesNo('cold')] },
    { id: 'silent', when: { question: 'note', answered: false }, questions: [yesNo('icy')] },
    { id: 'many', when: { question: 'cars', atLeast: 2 }, questions: [yesNo('big')] },
    { id: 'either', questions: [yesNo('hot', { when: when('wet', 'yes') })] },
  ]
  const example = { born: '2000-01-01', note: 'Hello', cars: [{ plate: 'AB12' }] }
  expect(problemsOf(serviceWith({ pages, example }))).toEqual([])
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
        options: [option('yes', 'Yes', { outcome: handover('police', 'It is deep.') }), no],
        errors: missing,
      }),
    ),
  ],
  [
    'question "born" has no text for an answer that is not valid',
    asking(text({ key: 'born', label: 'Email?', maxLength: 9, format: 'email', errors: missing })),
  ],
  [
    'question "letter" has no text for an answer that is not valid',
    asking(files({ key: 'letter', label: 'Letter?', atMost: 2, errors: missing })),
  ],
  [
    'question "agree" declares nothing',
    asking(declaration({ key: 'agree', label: 'Agree', statements: [], agree: 'I agree', errors: missing })),
  ],
  [
    'question "wet" has an option that stands alone, which only checkboxes need',
    asking(radios({ key: 'wet', label: 'Wet?', options: [yes, noneOfThese()], errors: missing })),
  ],
  [
    'question "cold" depends on "wet", which no earlier question asks',
    asking(yesNo('cold', { wording: [{ when: when('wet', 'yes'), label: 'Cold too?' }] })),
  ],
  [
    'question "cold" depends on the age of "wet", which is no date',
    asking(yesNo('wet'), yesNo('cold', { when: { question: 'wet', aged: { under: 3 } } })),
  ],
  [
    'question "cold" depends on "wet" being "soaked", which is none of its options',
    asking(
      yesNo('wet'),
      checkboxes({
        key: 'cold',
        label: 'Cold?',
        options: [yes, { ...no, when: when('wet', 'soaked') }],
        errors: missing,
      }),
    ),
  ],
  [
    'question "end" must not lie before "start", which is no earlier date',
    asking(date({ key: 'end', label: 'End?', from: -9, to: 0, notBefore: 'start', errors: both })),
  ],
  ['question "cars" asks nothing of its items', asking(cars([]))],
  ['question "cars" asks "plate" twice', asking(cars([plate, plate]))],
  ['question "cars" wants more items than it takes', asking({ ...cars([plate]), atLeast: 4 })],
  [
    'question "plate" depends on "wet", which no earlier question asks',
    asking(cars([{ ...plate, when: when('wet', 'yes') }])),
  ],
  ['page "one" asks nothing', { pages: [{ id: 'one', questions: [] }] }],
  [
    'page "one" both asks and says a result',
    { pages: [{ id: 'one', questions: [yesNo('wet')], results: [goOn] }] },
  ],
  ...(
    [
      ['leaves nothing to those after it', [goOn, { ...goOn, id: 'other' }], 0],
      ['says nothing', [{ ...goOn, text: [] }], 0],
      ['ends the form and does not say what to do', [{ ...goOn, kind: 'stop' }], 0],
      ['names a rule without its source', [{ ...goOn, rule: 'Over 2' }], 0],
      [
        'depends on "cold", which no earlier question asks',
        [{ ...goOn, id: 'a', when: when('cold', 'yes') }, goOn],
        'a',
      ],
      [
        'depends on "cold", which no earlier question asks',
        [{ ...goOn, wording: [{ when: when('cold', 'yes'), title: 'Go on, they' }] }],
        0,
      ],
    ] as const
  ).map(([problem, results, named]): [string, Partial<Service>] => [
    `page "result", result "${named || 'go'}" ${problem}`,
    { pages: [...pagesOf(yesNo('wet')), { id: 'result', questions: [], results }] },
  ]),
  [
    'page "result", result "dry" comes of no answers',
    {
      pages: [
        ...pagesOf(yesNo('wet')),
        {
          id: 'result',
          questions: [],
          results: [
            { ...goOn, id: 'wet', when: when('wet', ['yes', 'no']) },
            { ...goOn, id: 'dry' },
          ],
        },
      ],
    },
  ],
  [
    'page "page-3" is shown for no answers',
    asking(
      yesNo('wet'),
      yesNo('cold', { when: when('wet', 'yes') }),
      yesNo('icy', { when: { all: [when('cold', 'yes'), when('wet', 'no')] } }),
    ),
  ],
  [
    'page "after" is shown for no answers',
    {
      pages: [
        ...pagesOf(
          radios({
            key: 'wet',
            label: 'Wet?',
            options: [option('yes', 'Yes', { outcome: handover('police', 'It is deep.') }), no],
            errors: missing,
          }),
        ),
        { id: 'after', when: when('wet', 'yes'), questions: [yesNo('cold')] },
      ],
    },
  ],
  [
    'page "young" is shown for no answers',
    {
      pages: [
        ...pagesOf(
          date({ key: 'born', label: 'Born?', from: { years: -90 }, to: { years: -3 }, errors: both }),
        ),
        { id: 'young', when: { question: 'born', aged: { under: 3 } }, questions: [yesNo('wet')] },
      ],
    },
  ],
  [
    'page "page-1" belongs to "you", which is no section',
    { pages: [{ id: 'page-1', section: 'you', questions: [yesNo('wet')] }] },
  ],
  [
    'page "b" stands after a page of a later section',
    {
      sections: [
        { id: 'first', title: 'First' },
        { id: 'second', title: 'Second' },
      ],
      pages: [
        { id: 'a', section: 'second', questions: [yesNo('wet')] },
        { id: 'b', section: 'first', questions: [yesNo('cold')] },
      ],
    },
  ],
  ['section "empty" has no page', { sections: [{ id: 'empty', title: 'Empty' }] }],
  [
    'the fee depends on "cold", which no question asks',
    {
      fee: {
        pence: 1000,
        description: 'Badge',
        when: when('cold', 'yes'),
        later: true,
        refundedIfRefused: true,
        source: 'None',
      },
    },
  ],
  ['other, wet: Select whether it is wet', { examples: { other: {} } }],
])('names it: %s', (problem, change) => {
  expect(problemsOf(serviceWith(change))).toEqual([problem])
})
