import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type {
  AddressQuestion,
  CheckboxesQuestion,
  DateQuestion,
  FilesQuestion,
  GroupQuestion,
  NumberQuestion,
  Page,
  Question,
  TextQuestion,
} from '#contract/core/question.ts'
import {
  answersOn,
  errorsOn,
  fieldIdAt,
  newItem,
  summaryOf,
  type TypedItem,
  toAnswer,
  toTyped,
  typedOn,
} from './values.ts'

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
    ['a date in words', date, { day: '7th', month: 'mar', year: ' 2026 ' }, '2026-03-07'],
    ['part of a date', date, { day: '', month: '3', year: '2026' }, { day: '', month: '3', year: '2026' }],
    [
      'a date of a short year',
      date,
      { day: '7', month: '3', year: '26' },
      { day: '7', month: '3', year: '26' },
    ],
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

describe('an address', () => {
  const address: AddressQuestion = { kind: 'address', key: 'home', label: 'Home', errors }
  const page: Page = { id: 'home', questions: [address] }
  const typedBy = (parts: object) => ({
    mode: 'hand',
    search: '',
    parts: { line1: '', line2: '', town: '', county: '', postcode: '', ...parts },
  })
  const errorsOf = (parts: object) => errorsOn(page, {}, answersOn(page, {}, { home: typedBy(parts) }))

  it('is tidied, without the parts that are empty', () => {
    const typed = typedBy({ line1: ' 1  High Street ', town: 'Testcaster', postcode: 'le38ra' })
    expect(toAnswer(address, typed)).toEqual({
      line1: '1 High Street',
      town: 'Testcaster',
      postcode: 'LE3 8RA',
    })
    expect(errorsOn(page, {}, { home: toAnswer(address, typed) })).toEqual({})
  })

  it('comes back as it was given, with its number in the register', () => {
    const byHand = { line1: '1 High Street', line2: 'Flat 2', town: 'Testcaster', postcode: 'LE3 8RA' }
    for (const given of [byHand, { ...byHand, county: 'Testshire', uprn: '100030000001' }])
      expect(toAnswer(address, toTyped(address, given))).toEqual(given)
  })

  it('is no answer when nothing is typed, though a postcode was looked for', () => {
    expect(toAnswer(address, typedBy({}))).toBeUndefined()
    expect(toAnswer(address, { ...typedBy({}), mode: 'find', search: 'LE3 8RA' })).toBeUndefined()
    expect(toAnswer(address, toTyped(address, undefined))).toBeUndefined()
    expect(toAnswer(address, typedBy({ line1: ' \u200b', town: '\u2800' }))).toBeUndefined()
    expect(errorsOf({})).toEqual({ home: 'Enter it' })
  })

  it('is put right part by part', () => {
    expect(errorsOf({ line2: 'Flat 2', postcode: 'LE3' })).toEqual({
      'home/line1': 'Enter address line 1, typically the building and street',
      'home/town': 'Enter town or city',
      'home/postcode': 'Enter a full UK postcode',
    })
    expect(errorsOf({ line1: 'x'.repeat(101), town: 'T', postcode: 'LE3 8RA' })).toEqual({
      'home/line1': 'Address line 1 must be 100 characters or fewer',
    })
    expect(fieldIdAt(address, 'home/line1')).toBe('home')
    expect(fieldIdAt(address, 'home/postcode')).toBe('home-postcode')
  })
})

describe('a group', () => {
  const vehicles: GroupQuestion = {
    kind: 'group',
    key: 'vehicles',
    label: 'Vehicles',
    item: 'vehicle',
    atLeast: 1,
    atMost: 3,
    errors,
    questions: [
      { ...text, key: 'registration', format: 'vehicle' },
      { ...text, key: 'why', when: { question: 'kind', is: 'lent' } },
      { ...date, when: { question: 'why', answered: true } },
    ],
  }
  const page: Page = { id: 'vehicles', questions: [vehicles] }
  const none = { day: '', month: '', year: '' }
  const item = (id: number, fields: object): TypedItem => ({ id, fields: { since: none, ...fields } })

  it('begins with as many items as there have to be', () => {
    expect(toTyped(vehicles, undefined)).toEqual([
      { id: 1, fields: { registration: '', why: '', since: none } },
    ])
    expect(toTyped({ ...vehicles, atLeast: 0 }, undefined)).toEqual([])
  })

  it('gives a new item an id that no other has, whichever were removed', () => {
    const items = [item(1, {}), item(4, {})]
    expect(newItem(vehicles, items).id).toBe(5)
    expect(newItem(vehicles, []).id).toBe(1)
  })

  it('comes back as it was given', () => {
    const given = [{ registration: 'AB12CDE' }, { registration: 'K9' }]
    expect(toAnswer(vehicles, toTyped(vehicles, given))).toEqual(given)
  })

  it('asks and keeps only what the form and the item ask for', () => {
    const typed = [
      item(1, { registration: 'ab12 cde', why: 'Work', since: { day: '1', month: '2', year: '2026' } }),
    ]
    expect(toAnswer(vehicles, typed, { kind: 'lent' })).toEqual([
      { registration: 'AB12CDE', why: 'Work', since: '2026-02-01' },
    ])
    expect(toAnswer(vehicles, typed, {})).toEqual([{ registration: 'AB12CDE' }])
  })

  it('sees answers of the same page', () => {
    const kind: TextQuestion = { ...text, key: 'kind' }
    const both: Page = { id: 'both', title: 'Both', questions: [kind, vehicles] }
    const given = answersOn(
      both,
      {},
      { kind: 'lent', vehicles: [item(1, { registration: 'K9', why: 'Work' })] },
    )
    expect(given.vehicles).toEqual([{ registration: 'K9', why: 'Work' }])
  })

  it('names what is wrong in which item, and where its field is', () => {
    const typed = { vehicles: [item(1, { registration: 'K9' }), item(7, { registration: '', why: 'x' })] }
    const found = errorsOn(page, { kind: 'lent' }, answersOn(page, { kind: 'lent' }, typed))
    expect(found).toEqual({
      'vehicles/0/why': 'Enter it',
      'vehicles/1/registration': 'Enter it',
      'vehicles/1/since': 'Enter it',
    })
    expect(summaryOf([vehicles], found).map(({ href }) => href)).toEqual([
      '#vehicles-0-why',
      '#vehicles-1-registration',
      '#vehicles-1-since-day',
    ])
  })

  it('names the field of a date that is wrong, in the item that has it', () => {
    const since = { day: '1', month: '2', year: '26' }
    const typed = {
      vehicles: [item(1, { registration: 'K9', why: 'x' }), item(2, { registration: 'K8', why: 'x', since })],
    }
    const kept = typed.vehicles.map(({ id, fields }) => ({
      id,
      fields: { ...fields, ...(id === 1 && { since: { ...since, year: '2026' } }) },
    }))
    const found = errorsOn(page, { kind: 'lent' }, answersOn(page, { kind: 'lent' }, { vehicles: kept }))
    expect(found).toEqual({ 'vehicles/1/since/year': 'The year must have 4 numbers' })
    expect(summaryOf([vehicles], found).map(({ href }) => href)).toEqual(['#vehicles-1-since-year'])
  })

  it('is no answer when it may be left out and nothing is filled in', () => {
    const empty = [item(1, { registration: ' ' })]
    expect(toAnswer({ ...vehicles, optional: true }, empty)).toBeUndefined()
    expect(toAnswer(vehicles, empty)).toEqual([{}])
  })
})

describe('evidence', () => {
  const files: FilesQuestion = {
    kind: 'files',
    key: 'proof',
    label: 'Proof',
    atMost: 2,
    later: 'Soon',
    errors,
  }
  it('is a list of files, or comes later', () => {
    expect(toAnswer(files, 'later')).toBe('later')
    expect(toAnswer(files, [])).toBeUndefined()
    expect(toAnswer(files, undefined)).toBeUndefined()
    expect(toAnswer(files, 'never')).toBeUndefined()
  })
})

it('drops a choice that the other answers leave no more', () => {
  const aids: CheckboxesQuestion = {
    kind: 'checkboxes',
    key: 'aids',
    label: 'Aids',
    errors,
    options: [
      { value: 'stick', label: 'Stick' },
      { value: 'frame', label: 'Frame', when: { question: 'who', is: 'adult' } },
    ],
  }
  const page: Page = { id: 'aids', questions: [aids] }
  const typed = { aids: ['stick', 'frame'] }
  expect(answersOn(page, { who: 'adult' }, typed)).toEqual({ aids: ['stick', 'frame'] })
  expect(answersOn(page, { who: 'child' }, typed)).toEqual({ aids: ['stick'] })
  expect(answersOn(page, { who: 'child' }, { aids: ['frame'] })).toEqual({ aids: undefined })
})
