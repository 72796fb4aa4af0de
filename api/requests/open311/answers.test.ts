import { expect, it } from 'vitest'
import { pagesOf, serviceWith } from '#services/define/testing/service.ts'
import { readAnswers } from './answers.ts'

const seen = {
  kind: 'date',
  key: 'seen',
  label: 'When?',
  from: -30,
  to: 0,
  errors: { missing: 'Enter it' },
} as const
const service = serviceWith({ pages: pagesOf(seen), example: { seen: '2026-07-15' } })

it.each([
  ['2026-07-15', '2026-07-15'],
  ['15/07/2026', '2026-07-15'],
  ['15 July 2026', '2026-07-15'],
  ['2026-07-14T23:30:00Z', '2026-07-15'],
  ['2026-07-15T00:30:00+01:00', '2026-07-15'],
  ['2026-07-14T12:00:00+00:00', '2026-07-14'],
  ['2026-07-14T23:30:00+0000', '2026-07-15'],
])('the date “%s” that a client sends is the day %s in England', (sent, day) => {
  const fields = new Map([['attribute[seen]', [sent]]])
  expect(readAnswers(service, fields, new Date('2026-07-16T12:00:00Z')).answers).toEqual({ seen: day })
})

it.each(['15/07/26', 'last week', '2020-01-01'])(
  'the date “%s”, which is none that is asked for, is words',
  (sent) => {
    const fields = new Map([['attribute[seen]', [sent]]])
    const { answers, words } = readAnswers(service, fields, new Date('2026-07-16T12:00:00Z'))
    expect(answers).toEqual({})
    expect(words).toContain(`When?: ${sent}`)
  },
)
