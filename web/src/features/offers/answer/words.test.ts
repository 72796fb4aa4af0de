import { expect, it } from 'vitest'
import type { FamilyAnswer } from '#contract/admissions/answer.ts'
import { choiceWords, listLines, nextWords, typedOf } from './words.ts'

const answer: FamilyAnswer = {
  reference: 'SA-7K3M-9QTD',
  version: 1,
  school: { id: 'sample-park-school', name: 'Sample Park School' },
  state: 'waiting',
  answerBy: '2027-03-15',
  changeUntil: '2027-03-15',
  lists: [
    { school: { id: 'brook', name: 'Brook' }, stays: true, until: '2027-12-31' },
    { school: { id: 'hill', name: 'Hill' }, stays: false, until: '2027-12-31' },
  ],
  on: 'ask',
  fromList: null,
  ground: null,
  held: null,
  instead: null,
  answeredAt: null,
  warnedUntil: null,
  withdrawn: null,
  can: ['accept', 'decline'],
}

it('begins with nothing chosen, and on every list that the child is on', () => {
  expect(typedOf(answer)).toEqual({ choice: '', lists: ['brook'], instead: '', on: 'ask' })
  expect(typedOf({ ...answer, state: 'declined', instead: 'home' })).toMatchObject({
    choice: 'decline',
    instead: 'home',
  })
})

it('says of a place from a waiting list that the one before stays until it is answered', () => {
  const anew = { ...answer, held: { id: 'ash', name: 'Ash School' } }
  expect(choiceWords({ choice: 'decline' }, anew)).toBe('No, we would like to stay at Ash School')
  expect(nextWords({ choice: 'accept' }, anew, '2027-03-15')[0]).toContain('the one at Ash School to another')
  expect(nextWords({ choice: 'decline' }, anew, '2027-03-15')[0]).toContain('keeps the place at Ash School')
})

it('says of a place that no list gave that it is gone once it is declined, and goes to nobody else', () => {
  const won = { ...answer, ground: 'appeal' as const, held: { id: 'ash', name: 'Ash School' } }
  expect(nextWords({ choice: 'decline' }, won, '2027-03-15')[0]).toContain(
    'extra place at Sample Park School',
  )
  for (const held of [won.held, null])
    for (const today of ['2027-03-15', '2027-03-16'])
      expect(nextWords({ choice: 'decline' }, { ...won, held }, today).join()).not.toContain('another child')
})

it('says of each list whether the child stays on it', () => {
  expect(listLines(answer, ['hill'])).toEqual(['Come off the list for Brook', 'Stay on the list for Hill'])
})

it('promises a declined place until the last day to change, and not a day longer', () => {
  const declining = { choice: 'decline' } as const
  expect(nextWords(declining, answer, '2027-03-15')[0]).toContain('until 15 March 2027')
  expect(nextWords(declining, answer, '2027-03-16')).toEqual([
    'We can offer the place to another child straight away, so you cannot take it back later.',
  ])
})
