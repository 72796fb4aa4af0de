import { expect, it } from 'vitest'
import { noDate } from '#contract/core/typed/typed-date.ts'
import { readSpans, typedDay } from './Spans.tsx'

const span = (from: string | null, until: string | null, kind = 'manager') => ({
  kind,
  from: typedDay(from),
  until: typedDay(until),
})
const rule = { needsUntil: false, kindMissing: 'Select what the tie is' }

it('reads times with a first and a last day, or with none', () => {
  const typed = [span('2020-04-01', null), span('2021-01-05', '2022-02-28')]
  expect(readSpans('ties', typed, rule)).toEqual({
    spans: [
      { kind: 'manager', from: '2020-04-01', until: null },
      { kind: 'manager', from: '2021-01-05', until: '2022-02-28' },
    ],
    errors: {},
  })
})

it('says of each what is missing or wrong, by its field', () => {
  const typed = [
    { kind: '', from: noDate, until: noDate },
    span('2021-02-01', '2021-01-01'),
    { ...span(null, null), from: { day: '31', month: '2', year: '2027' } },
  ]
  const { errors } = readSpans('ties', typed, { ...rule, needsUntil: true })
  expect(Object.keys(errors).sort()).toEqual([
    'ties-0',
    'ties-0-from-day',
    'ties-0-until-day',
    'ties-1-until-day',
    'ties-2-from-day',
    'ties-2-until-day',
  ])
})
