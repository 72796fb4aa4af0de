import { expect, it } from 'vitest'
import type { CaseFacts } from '../../../clocks/facts.ts'
import type { HeadValues } from '../../head-values.ts'
import type { LearningValues } from '../learning.ts'
import { recordOf } from './record.ts'

const facts = { dates: { approved: '2027-03-01' }, parts: [] } as unknown as CaseFacts
const people = { p1: { role: 'applicant', name: 'Sample One', here: true } }
const head = { people } as unknown as HeadValues
const course = { minutes: 60, where: 'Here', at: '2027-01-01T10:00:00.000Z', counts: true } as const

it('prints what the carers learned since the last review: what they came to, and what somebody looked at', () => {
  const values: LearningValues = {
    sessions: [
      {
        ...course,
        id: 'a',
        kind: 'training',
        title: 'Too early',
        starts: '2027-02-28T10:00:00.000Z',
        is: 'came',
      },
      {
        ...course,
        id: 'b',
        kind: 'training',
        title: 'Safer caring',
        starts: '2027-03-31T23:30:00.000Z',
        is: 'came',
      },
      {
        ...course,
        id: 'c',
        kind: 'training',
        title: 'Not there',
        starts: '2027-05-01T10:00:00.000Z',
        is: 'missed',
      },
      {
        ...course,
        id: 'd',
        kind: 'group',
        title: 'Coffee',
        starts: '2027-05-02T10:00:00.000Z',
        is: 'booked',
      },
    ],
    elsewhere: [
      { id: 'e1', title: 'First aid', on: '2027-03-20', by: 'Sample One', counts: false },
      { id: 'e2', title: 'Nobody looked', on: '2027-03-21', by: 'Sample One', counts: null },
    ],
  }
  const record = recordOf('review.r1', facts, {
    head,
    others: { 'learning.p1.2027': values, 'child.c1': {} },
  })
  expect(record.learned).toEqual([
    { person: 'Sample One', on: '2027-03-20', title: 'First aid', counts: false },
    // Summer time had begun: it is the first of April in England.
    { person: 'Sample One', on: '2027-04-01', title: 'Safer caring', counts: true },
  ])
  expect(record.courses).toBe(2)
})
