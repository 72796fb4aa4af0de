import { describe, expect, it } from 'vitest'
import type { ChildView } from '#contract/admissions/staff.ts'
import type { RunView } from '#contract/admissions/staff-runs.ts'
import { exampleApplication } from '#profile/examples.ts'
import { factGroups } from './children/factGroups.ts'
import { factKind } from './children/factKind.tsx'
import { readGridReference } from './children/grid.ts'
import { numberKind } from './numbers/numberKind.tsx'
import { moment } from './runs/momentKind.tsx'
import { signing } from './runs/signing.tsx'
import { confirming } from './seat/confirming.tsx'
import { markKind } from './seat/marking.tsx'
import { roundInWords, standOf } from './words.ts'

const date = (day: string, month: string, year: string) => ({ day, month, year })

describe('a signature', () => {
  const view = {
    exceptions: [
      { kind: 'twin', reference: 'SA-1', child: 'Ada', school: null, text: 'Above the number' },
      { kind: 'plan', reference: 'SA-2', child: 'Ben', school: null, text: 'Plan names the school' },
    ],
    sample: [{ reference: 'SA-3', child: 'Cem' }],
    compareWith: 'b'.repeat(64),
  } as unknown as RunView
  const about = { round: 'reception-2027', view }
  const whole = {
    exceptions: ['0', '1'],
    sample: ['SA-3'],
    compared: true,
    changed: 'Nothing: each exception is right',
  }

  it('says what was looked at', () => {
    expect(signing.read(whole, about)).toEqual({
      action: {
        exceptions: 2,
        sample: ['SA-3'],
        comparison: 'b'.repeat(64),
        changed: 'Nothing: each exception is right',
      },
    })
  })

  it.each([
    ['exceptions', { exceptions: ['0'] }, 'Check all exceptions first: 1 left'],
    ['sample', { sample: [] }, 'Check every child of the sample first: 1 left'],
    ['comparison', { compared: false }, 'Compare the run with the one before'],
    ['changed', { changed: ' ' }, 'Enter notes on your check'],
  ])('is not given without %s', (field, less, message) => {
    expect(signing.read({ ...whole, ...less }, about)).toEqual({ errors: { [field]: message } })
  })

  it('asks for no comparison with the first run', () => {
    const first = { ...about, view: { ...view, compareWith: null } }
    expect(signing.read({ ...whole, compared: false }, first)).toMatchObject({ action: { comparison: null } })
  })
})

describe('an admission number', () => {
  const about = { round: 'reception-2027', school: { id: 'gartree', name: 'Gartree' }, now: 30, closed: true }
  const whole = { value: '31', decidedBy: 'Trust, 12 February 2027', why: 'A new room', lookedAt: '' }

  it('may be raised without a list', () => {
    expect(numberKind.read(whole, about)).toEqual({
      action: { school: 'gartree', value: 31, decidedBy: 'Trust, 12 February 2027', why: 'A new room' },
    })
  })

  it('is lowered only by whoever has looked at who would lose a place', () => {
    const lower = { ...whole, value: '29' }
    expect(numberKind.read(lower, about)).toEqual({
      errors: { lookedAt: 'Tick the box when you have looked at who would lose a place' },
    })
    expect(numberKind.read({ ...lower, lookedAt: 'hash' }, about)).toMatchObject({
      action: { value: 29, lookedAt: 'hash' },
    })
  })

  it('may be lowered while applications still come in', () => {
    expect(numberKind.read({ ...whole, value: '29' }, { ...about, closed: false })).toHaveProperty('action')
  })

  it.each(['', '3.5', '-1', 'many'])('is not %j', (value) => {
    expect(numberKind.read({ ...whole, value }, about)).toEqual({
      errors: { value: 'Enter a whole number, such as 60' },
    })
  })
})

describe('the moment of offers', () => {
  it('is by the clock in England', () => {
    const at = (on: ReturnType<typeof date>, time: string, offersOn: string) =>
      moment.read({ on, time, otherDay: false }, { offersOn })
    expect(at(date('16', '4', '2027'), '7:00', '2027-04-16')).toEqual({
      action: { at: '2027-04-16T06:00:00.000Z' },
    })
    expect(at(date('1', '3', '2027'), '00:30', '2027-03-01')).toEqual({
      action: { at: '2027-03-01T00:30:00.000Z' },
    })
  })

  it('is on another day than offer day where that is meant', () => {
    const typed = { on: date('2', '3', '2027'), time: '07:00', otherDay: false }
    const about = { offersOn: '2027-03-01' }
    expect(moment.read(typed, about)).toEqual({
      errors: { otherDay: 'Tick the box if offers should not be shown on offer day, 1 March 2027' },
    })
    expect(moment.read({ ...typed, otherDay: true }, about)).toEqual({
      action: { at: '2027-03-02T07:00:00.000Z' },
    })
  })

  it('needs a day and a time', () => {
    const about = { offersOn: '2027-04-16' }
    expect(moment.read(moment.empty(about), about)).toEqual({
      errors: { on: 'Enter the day', at: 'Enter a time, such as 7am' },
    })
    expect(moment.read({ on: date('31', '4', '2027'), time: '25:00', otherDay: false }, about)).toEqual({
      errors: {
        'on-day': 'April 2027 has 30 days. Check the day',
        at: 'We cannot read “25:00” as a time. Enter a time like 10:30, 10.30am or 2pm',
      },
    })
  })
})

describe('a fact that staff set', () => {
  const kindOf = (kind: ChildView['settable'][number]['kind']) =>
    factKind({ name: 'a-fact', label: 'A fact', kind, choices: [{ value: 'one', label: 'One' }] })
  const about = { corrections: [] } as unknown as ChildView
  const why = 'Found in the register'
  const valueBy = (kind: Parameters<typeof kindOf>[0], value: string) =>
    kindOf(kind).read({ value, why, correction: '' }, about)

  it.each([
    ['yes-no', 'yes', true],
    ['yes-no', 'no', false],
    ['number', '12.5', 12.5],
    ['point', '462001, 300123', { easting: 462001, northing: 300123 }],
    ['choice', 'one', 'one'],
    ['reference', ' SA-7K3M-9QTM ', 'SA-7K3M-9QTM'],
    ['reference', '', null],
    ['number', '', null],
    ['late-reason', '', null],
    ['text', 'Words', 'Words'],
  ] as const)('reads %s', (kind, typed, value) => {
    expect(valueBy(kind, typed)).toEqual({ action: { name: 'a-fact', value, why } })
  })

  it.each([
    ['yes-no', '', 'Choose yes or no'],
    ['number', 'far', 'Enter a number, such as 120'],
    ['point', '462001', 'Enter easting and northing, such as 462001, 300123'],
    ['choice', '', 'Choose one'],
    ['reference', 'SA-7K3M-9QTX', `Enter a reference, such as ${exampleApplication}`],
    ['text', ' ', 'Enter it'],
  ] as const)('refuses what is no %s', (kind, typed, message) => {
    expect(valueBy(kind, typed)).toEqual({ errors: { value: message } })
  })

  it('is not set without why, and may answer a correction', () => {
    const { read } = kindOf('text')
    expect(read({ value: 'x', why: '', correction: '' }, about)).toEqual({
      errors: { why: 'Enter why, so that somebody else can understand it' },
    })
    expect(read({ value: 'x', why, correction: 'c1' }, about)).toMatchObject({ action: { correction: 'c1' } })
  })
})

it.each(['700001, 1', '1', '', '-1, 5', '462001 300123 7', 'SK 620 001'])(
  '%j is no point of the grid',
  (typed) => expect(readGridReference(typed)).toBeUndefined(),
)

describe('a school', () => {
  const applicant = { name: 'Ada', reference: 'SA-1' } as never

  it('confirms with body and day, which is not to come', () => {
    const about = {} as never
    expect(confirming.read({ body: 'Governors', on: date('20', '1', '2026') }, about)).toEqual({
      action: { body: 'Governors', on: '2026-01-20' },
    })
    expect(confirming.read(confirming.empty(about), about)).toEqual({
      errors: { body: 'Enter which body confirmed it', on: 'Enter the date when it confirmed the list' },
    })
    expect(confirming.read({ body: 'Governors', on: date('1', '1', '2999') }, about)).toEqual({
      errors: { 'on-year': 'The date must be today or in the past' },
    })
  })

  it('gives a mark, or takes it back', () => {
    const { read } = markKind('score', applicant)
    expect(read({ value: '121.5' }, {})).toEqual({
      action: { reference: 'SA-1', mark: 'score', value: 121.5 },
    })
    expect(read({ value: '' }, {})).toMatchObject({ action: { value: null } })
    expect(read({ value: 'good' }, {})).toHaveProperty('errors')
  })
})

describe('what is held of a child', () => {
  const settable = (name: string, label: string) => ({ name, label, kind: 'text' as const })
  const view = {
    preferences: [{ school: { id: 'oak', name: 'Oak School' } }],
    facts: [
      { name: 'child', label: 'Child', value: 'Ada' },
      { name: 'preferences/oak/faith', label: 'Oak School: Points', value: '4' },
    ],
    settable: [
      settable('care', 'In care'),
      settable('preferences/oak/faith', 'Oak School: Points'),
      settable('preferences/oak/staff', 'Oak School: A parent works there'),
    ],
  } as unknown as ChildView

  it('stands by itself and by school, each fact once and without the name of the school above it', () => {
    const [own, oak] = factGroups(view)
    expect(own).toMatchObject({ title: '', held: [{ label: 'Child', settable: false }] })
    expect(own?.unset).toEqual([{ name: 'care', label: 'In care' }])
    expect(oak).toMatchObject({ title: 'Oak School', held: [{ label: 'Points', settable: true }] })
    expect(oak?.unset).toEqual([{ name: 'preferences/oak/staff', label: 'A parent works there' }])
  })
})

it.each([
  ['2026-08-31', 'to-come'],
  ['2026-09-01', 'open'],
  ['2026-10-31', 'open'],
  ['2026-11-01', 'past'],
])('a round that nobody has closed stands on %s as %s', (today, stand) => {
  const dates = { opensOn: '2026-09-01', closesOn: '2026-10-31' }
  expect(standOf({ state: 'open', ...dates }, today)).toBe(stand)
  expect(standOf({ state: 'signed', ...dates }, today)).toBe('signed')
})

it('calls a round by its title', () => {
  expect(roundInWords('secondary-2027')).toBe('Starting secondary school in September 2027')
  expect(roundInWords('sixth-form-2027')).toBe('sixth-form-2027')
})
