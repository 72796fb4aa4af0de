import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DateQuestion, NumberQuestion, Page, Question, TextQuestion } from '#contract/question.ts'
import { answersOn, errorsOn, toAnswer, toTyped, typedOn } from './values.ts'

const errors = { missing: 'Enter it', invalid: 'Enter it properly' }
const text: TextQuestion = { kind: 'text', key: 'post', label: 'Number', maxLength: 20, errors }
const number: NumberQuestion = { kind: 'number', key: 'count', label: 'How many', min: 0, max: 9999, errors }
const date: DateQuestion = { kind: 'date', key: 'since', label: 'Since', from: -3650, to: 0, errors }

describe('what is typed', () => {
  it.each<[string, Question, unknown, unknown]>([
    ['spaces around a text', text, '  14A ', '14A'],
    ['a text of spaces', text, '   ', undefined],
    ['a long text as it is', { ...text, kind: 'longText' }, ' a\n b ', ' a\n b '],
    ['a number with a comma', number, '1,200', 1200],
    ['a number with a point', number, '0.5', 0.5],
    ['no number', number, ' ', undefined],
    ['words for a number', number, 'about 5', 'about 5'],
    ['a date', date, { day: '7', month: '3', year: '2026' }, '2026-03-07'],
    ['no date', date, { day: ' ', month: '', year: '' }, undefined],
    ['part of a date', date, { day: '', month: '3', year: '2026' }, '2026-03-00'],
    ['no choice', { kind: 'checkboxes', key: 'a', label: 'A', options: [], errors }, [], undefined],
  ])('%s', (_, question, typed, answer) => expect(toAnswer(question, typed)).toEqual(answer))

  it('comes back as it was meant', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9999 }), (count) => {
        expect(toAnswer(number, toTyped(number, count))).toBe(count)
      }),
    )
    const day = fc.date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
    fc.assert(
      fc.property(
        day.map((one) => one.toISOString().slice(0, 10)),
        (since) => {
          expect(toAnswer(date, toTyped(date, since))).toBe(since)
        },
      ),
    )
  })
})

describe('a page', () => {
  const page: Page = {
    id: 'count',
    title: 'How many',
    questions: [number, { ...text, when: { question: 'kind', is: 'post' } }],
  }

  it('asks and checks only what is asked', () => {
    const typed = { count: '', post: '14A' }
    expect(answersOn(page, {}, typed)).toEqual({ count: undefined, post: undefined })
    expect(answersOn(page, { kind: 'post' }, typed)).toEqual({ count: undefined, post: '14A' })
    expect(errorsOn(page, {}, answersOn(page, {}, typed))).toEqual({ count: 'Enter it' })
    expect(
      errorsOn(page, { kind: 'post' }, answersOn(page, { kind: 'post' }, { count: 'x', post: '' })),
    ).toEqual({
      count: 'Enter it properly',
      post: 'Enter it',
    })
  })

  it('opens with what was typed last, else with the answer', () => {
    expect(typedOn(page, { count: 5, post: '14A' }, { count: 'about 5' })).toEqual({
      count: 'about 5',
      post: '14A',
    })
  })
})
