import { expect, it } from 'vitest'
import type { Result } from '#contract/core/question.ts'
import type { OnBehalfOf, Service } from '#contract/core/service.ts'
import { problemsOf } from './problems.ts'
import { address, danger, option, radios, text, when } from './questions.ts'
import { pagesOf, serviceWith, yesNo } from './testing/service.ts'

const goOn: Result = { id: 'go', kind: 'go-on', title: 'Go on', text: ['You can.'] }
const saying = (result: Partial<Result>): Partial<Service> => ({
  pages: [...pagesOf(yesNo('wet')), { id: 'result', questions: [], results: [{ ...goOn, ...result }] }],
})

it.each<[string, Partial<Service>]>([
  [
    'page "result", result "go" tells people to call and gives no number',
    saying({ next: ['Call us first.'] }),
  ],
  ['page "result", result "go" tells people to call and gives no number', saying({ title: 'Contact us' })],
  [
    'page "result", result "go" tells people to call and gives no number',
    saying({ wording: [{ when: when('wet', 'yes'), next: ['Call the badge team.'] }] }),
  ],
  ['“Call us.” tells people to call and gives no number', { before: ['Call us.'] }],
])('nobody is told to call without a number: %s', (problem, change) => {
  expect(problemsOf(serviceWith(change))).toEqual([problem])
})

it('lets people be told to call where the page gives the number, or the sentence', () => {
  const said = saying({ next: ['Call us.', 'Call the council on 0116 496 0123.'], call: 'last' })
  expect(problemsOf(serviceWith(said))).toEqual([])
})

it('wants a definition with answers that mean danger to say so', () => {
  const options = [option('yes', 'Yes', { outcome: danger('It is deep.') }), option('no', 'No')]
  const deep = radios({ key: 'deep', label: 'Deep?', options, errors: { missing: 'Select it' } })
  const service = serviceWith({ pages: pagesOf(deep), example: { deep: 'no' } })
  expect(problemsOf(service)).toEqual(['an answer means danger, and the definition does not say so'])
  expect(problemsOf({ ...service, danger: 'road' })).toEqual([])
})

const both = { missing: 'Enter it', invalid: 'Enter it another way' }
const child: OnBehalfOf = { when: when('wet', 'yes'), kind: 'child', name: 'name', address: 'home' }
const form = (change: Partial<OnBehalfOf>) =>
  serviceWith({
    pages: pagesOf(
      yesNo('wet'),
      text({ key: 'name', label: 'Name?', maxLength: 9, errors: both }),
      address({ key: 'home', label: 'Home?', errors: both }),
    ),
    example: { wet: 'yes', name: 'Kim', home: { line1: '1 Road', town: 'Oadby', postcode: 'LE2 5BB' } },
    onBehalfOf: [{ ...child, ...change }],
  })

it('wants a name and an address of whom the form may be about', () => {
  expect(problemsOf(form({}))).toEqual([])
  expect(problemsOf(form({ name: 'home' }))).toEqual(['on behalf of a child: "home" asks for no name'])
  expect(problemsOf(form({ address: 'wet' }))).toEqual(['on behalf of a child: "wet" asks for no address'])
  expect(problemsOf(form({ when: when('dry', 'yes') }))).toEqual([
    'on behalf of a child depends on "dry", which no earlier question asks',
  ])
})
