import { describe, expect, it } from 'vitest'
import type { ChildView } from '#contract/admissions/staff.ts'
import type { RunView } from '#contract/admissions/staff-runs.ts'
import { factKind } from './children/factKind.tsx'
import { readGridReference } from './children/grid.ts'
import { numberKind } from './numbers/numberKind.tsx'
import { announcing, telling } from './round/drawing.tsx'
import { moment } from './runs/momentKind.tsx'
import { signing } from './runs/signing.tsx'
import { confirming } from './seat/confirming.tsx'
import { markKind } from './seat/marking.tsx'

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
    minutes: '45',
    changed: 'Nothing: each exception is right',
  }

  it('says what was looked at', () => {
    expect(signing.read(whole, about)).toEqual({
      action: {
        exceptions: 2,
        sample: ['SA-3'],
        comparison: 'b'.repeat(64),
        minutes: 45,
        changed: 'Nothing: each exception is right',
      },
    })
  })

  it.each([
    ['exceptions', { exceptions: ['0'] }, 'Look at all exceptions first: 1 left'],
    ['sample', { sample: [] }, 'Look at all children of the sample first: 1 left'],
    ['comparison', { compared: false }, 'Compare it with the run before'],
    ['minutes', { minutes: '0' }, 'Enter whole minutes, such as 45'],
    ['changed', { changed: ' ' }, 'Say what you changed, or that you changed nothing'],
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
      errors: { lookedAt: 'Look at who would lose a place first' },
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
    expect(moment.read({ on: date('16', '4', '2027'), time: '7:00' }, {})).toEqual({
      action: { at: '2027-04-16T06:00:00.000Z' },
    })
    expect(moment.read({ on: date('1', '3', '2027'), time: '00:30' }, {})).toEqual({
      action: { at: '2027-03-01T00:30:00.000Z' },
    })
  })

  it('needs a day and a time', () => {
    expect(moment.read(moment.empty({}), {})).toEqual({
      errors: { on: 'Enter the day', at: 'Enter a time in 24 hours, such as 07:00' },
    })
    expect(moment.read({ on: date('31', '4', '2027'), time: '25:00' }, {})).toEqual({
      errors: {
        'on-day': 'April 2027 has 30 days. Check the day',
        at: 'Enter a time in 24 hours, such as 07:00',
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
    ['reference', ' SA-7K3M-9QTD ', 'SA-7K3M-9QTD'],
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
    ['text', ' ', 'Enter it'],
  ] as const)('refuses what is no %s', (kind, typed, message) => {
    expect(valueBy(kind, typed)).toEqual({ errors: { value: message } })
  })

  it('is not set without why, and may answer a correction', () => {
    const { read } = kindOf('text')
    expect(read({ value: 'x', why: '', correction: '' }, about)).toEqual({
      errors: { why: 'Say why, so that somebody else understands it' },
    })
    expect(read({ value: 'x', why, correction: 'c1' }, about)).toMatchObject({ action: { correction: 'c1' } })
  })
})

it.each(['700001, 1', '1', '', '-1, 5', '462001 300123 7', 'SK 620 001'])(
  '%j is no point of the grid',
  (typed) => expect(readGridReference(typed)).toBeUndefined(),
)

describe('a draw', () => {
  const drand = {
    kind: 'drand',
    chain: 'abc',
    round: '99',
    witness: '',
    at: '',
    supervisor: 'Jo Green',
  } as const

  it('is announced with where its seed comes from', () => {
    expect(announcing.read(drand, {})).toEqual({
      action: { step: 'announce', from: { kind: 'drand', chain: 'abc', round: 99 }, supervisor: 'Jo Green' },
    })
    const witnessed = { ...drand, kind: 'witnessed', witness: 'Ada', at: '2027-04-10 10:00' } as const
    expect(announcing.read(witnessed, {})).toMatchObject({
      action: { from: { kind: 'witnessed', witness: 'Ada', at: '2027-04-10T09:00:00.000Z' } },
    })
  })

  it('is not announced by halves', () => {
    expect(announcing.read(announcing.empty({}), {})).toEqual({
      errors: { kind: 'Say where the seed will come from', supervisor: 'Say who watches over the draw' },
    })
    expect(announcing.read({ ...drand, round: '0' }, {})).toEqual({
      errors: { round: 'Enter the number of the round' },
    })
  })

  it('takes a seed as its source gives it', () => {
    const seed = 'AB'.repeat(32)
    expect(telling.read({ seed: ` ${seed} ` }, {})).toEqual({
      action: { step: 'seed', seed: seed.toLowerCase() },
    })
    expect(telling.read({ seed: seed.slice(1) }, {})).toEqual({
      errors: { seed: 'Enter 32 to 128 hexadecimal digits, all of them' },
    })
  })
})

describe('a school', () => {
  const applicant = { name: 'Ada', reference: 'SA-1' } as never

  it('confirms with body and day, which is not to come', () => {
    const about = {} as never
    expect(confirming.read({ body: 'Governors', on: date('20', '1', '2026') }, about)).toEqual({
      action: { body: 'Governors', on: '2026-01-20' },
    })
    expect(confirming.read(confirming.empty(about), about)).toEqual({
      errors: { body: 'Say which body confirmed it', on: 'Enter the day on which it confirmed it' },
    })
    expect(confirming.read({ body: 'Governors', on: date('1', '1', '2999') }, about)).toEqual({
      errors: { 'on-year': 'The day must not be in the future' },
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
