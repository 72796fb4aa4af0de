import { expect, it } from 'vitest'
import type { DeskPart } from '#contract/fostering/desk.ts'
import { rowsOf } from './rows.tsx'

const keysOf = (kind: string, values: object) =>
  rowsOf({ kind, name: `${kind}.x1`, values } as unknown as DeskPart, undefined).map(({ key }) => key)

it('shows a manager all that was said of an allegation, and whoever supervises them how far it is', () => {
  const recorded = { on: '2027-03-22', about: ['p1'], words: 'What is alleged', said: 'A teacher' }
  const supporter = { name: 'Ruth Bell', contact: '0300 123 4569', on: '2027-03-25' }
  expect(keysOf('allegation', { recorded, meetings: [], news: [], comments: [], supporter })).toEqual([
    'Who it is about',
    'What is alleged, 22 March 2027',
    'Who said it, and to whom',
    'Who supports them',
  ])
  expect(
    keysOf('allegation', { stage: 'looking', toldOn: null, supporter: null, next: '2027-03-31' }),
  ).toEqual(['How far it is', 'Told on', 'They next hear from us by'])
})

it('shows a complaint stage by stage', () => {
  const values = {
    stage: 'two',
    made: { on: '2027-03-22', how: 'page', words: 'Nobody came.' },
    longer: [{ stage: 'one', why: 'It is complex.' }],
    answers: [{ stage: 'one', on: '2027-04-01', outcome: 'upheld', words: 'Sorry.' }],
    asked: [{ stage: 'two', on: '2027-04-02', words: 'It is not enough.' }],
  }
  expect(keysOf('complaint', values)).toEqual([
    'How far it is',
    'Complained on',
    'What went wrong',
    'Stage 1: why it takes longer',
    'Stage 1: our answer, 1 April 2027',
    'Asked for stage 2, 2 April 2027',
  ])
})
