import { describe, expect, it } from 'vitest'
import type { Question } from '#contract/core/question.ts'
import { checkAnswers } from './check.ts'
import { problemsOf } from './problems.ts'
import { group, school } from './questions.ts'
import { isReachable } from './reach.ts'
import { readable } from './read.ts'
import { pagesOf, serviceWith, yesNo } from './testing/service.ts'

const errors = { missing: 'Choose a school', invalid: 'Choose one from the list' }
const choices = (more: object = {}) =>
  group({
    key: 'choices',
    label: 'Schools',
    item: 'choice',
    atLeast: 1,
    atMost: 3,
    ordered: true,
    questions: [school({ key: 'school', label: 'School', elsewhere: true, errors })],
    errors: { ...errors, repeated: 'You have named it already' },
    ...more,
  })
const listed = (name: string, ...asks: string[]) => ({ school: { id: name.toLowerCase(), name, asks } })
const away = { school: { name: 'Lake', area: 'Rutland' } }

describe('schools in an order', () => {
  const service = serviceWith({ pages: pagesOf(choices()), example: { choices: [away] } })

  it('are read in that order, by their names', () => {
    expect(readable(service, { choices: [listed('Hill'), away] })).toEqual([
      { key: 'choices', question: 'Schools', answer: 'Choice 1: Hill\nChoice 2: Lake, Rutland' },
    ])
  })

  it('are each named once', () => {
    const twice = checkAnswers(service, { choices: [listed('Hill'), away, listed('Hill')] })
    expect(twice).toEqual({
      ok: false,
      errors: [{ question: 'choices/2/school', message: 'You have named it already' }],
    })
    expect(checkAnswers(service, { choices: [listed('Hill'), away] }).ok).toBe(true)
  })

  it('are of the list alone where nothing else is offered', () => {
    const only = serviceWith({ pages: pagesOf(school({ key: 'one', label: 'One', errors })) })
    const checked = (one: unknown) => checkAnswers(only, { one })
    expect(checked(listed('Hill').school).ok).toBe(true)
    for (const one of [away.school, { id: 'hill' }, 'hill', { ...listed('Hill', 'money').school }])
      expect(checked(one)).toMatchObject({ errors: [{ message: 'Choose one from the list' }] })
  })
})

describe('a question that depends on what schools ask for', () => {
  const asksStaff: Question = { ...yesNo('staff'), when: { question: 'choices', asks: 'staff' } }
  const service = serviceWith({ pages: pagesOf(choices(), asksStaff), example: { choices: [away] } })

  it('is asked where one of them does, which the check of definitions finds', () => {
    expect(problemsOf(service)).toEqual([])
    expect(checkAnswers(service, { choices: [away, listed('Hill', 'staff')] })).toMatchObject({
      errors: [{ question: 'staff' }],
    })
    expect(checkAnswers(service, { choices: [away, listed('Hill', 'faith')] }).ok).toBe(true)
  })

  it('has to be about schools', () => {
    const wrong = { ...yesNo('staff'), when: { question: 'wet', asks: 'staff' } } as Question
    expect(problemsOf(serviceWith({ pages: pagesOf(yesNo('wet'), wrong) }))).toEqual([
      'question "staff" depends on what schools of "wet" ask for, which is no school',
    ])
  })
})

describe('a question that depends on the time', () => {
  const from = '2026-11-01T00:00:00.000Z'
  const late: Question = { ...yesNo('late'), when: { now: { from } } }
  const service = serviceWith({ pages: pagesOf(yesNo('wet'), late) })
  const at = (now: string, answers: Record<string, unknown>) => checkAnswers(service, answers, new Date(now))

  it('is asked from its very moment on', () => {
    expect(at('2026-10-31T23:59:59.999Z', { wet: 'no' }).ok).toBe(true)
    expect(at(from, { wet: 'no' })).toMatchObject({ errors: [{ question: 'late' }] })
  })

  it('may have been answered by a clock that is fast, and then the answer is left out', () => {
    expect(at('2026-10-31T23:59:59.999Z', { wet: 'no', late: 'yes' })).toEqual({
      ok: true,
      answers: { wet: 'no' },
    })
  })

  it('is found by the check of definitions, whenever that runs', () => {
    const [, page] = service.pages
    if (!page) throw new Error('There is no second page')
    const timed = { ...page, when: { now: { from } } }
    const pages = { pages: [service.pages[0] ?? page, timed] }
    for (const today of ['2020-01-01', '2030-01-01'])
      expect(isReachable(pages, { page: timed }, new Date(today))).toBe(true)
    const never = { ...page, when: { now: { from, before: from } } }
    expect(isReachable({ pages: [never] }, { page: never })).toBe(false)
  })
})

it('lets answers be changed of sensitive services alone, and says words above a question under a heading', () => {
  const changeable = { question: 'wet', answered: true } as const
  expect(problemsOf(serviceWith({ changeable }))).toEqual([
    'answers that may be changed stand in events, since the service is not sensitive',
  ])
  expect(problemsOf(serviceWith({ changeable, sensitive: true }))).toEqual([])
  const [page] = pagesOf(yesNo('wet'))
  expect(problemsOf(serviceWith({ pages: [{ ...page!, intro: ['Look outside.'] }] }))).toEqual([
    'page "page-1" says something above its question and has no title',
  ])
})
