import { expect, it } from 'vitest'
import type { Letter } from '#contract/admissions/explanation.ts'
import { offeredAnew } from './anew.ts'
import { type Answer, answered } from './answer.ts'
import { letterNow } from './letter.ts'

const park = { id: 'park', name: 'Park School' }
const ash = { id: 'ash', name: 'Ash School' }
const offer: Letter = {
  title: 'Your child has a place',
  sections: ['offer', 'preference-1', 'safeguards'].map((id) => ({ id, heading: id, blocks: [] })),
}
const at = '2027-03-02T10:00:00.000Z'
const waiting: Answer = {
  ...{ reference: 'SA-7K3M-9QTD', round: 'secondary-2027', run: 'a'.repeat(64), school: park },
  ...{ state: 'waiting', answerBy: '2027-03-15', lists: [{ school: ash, stays: true, until: '2027-12-31' }] },
  ...{ instead: null, warnedUntil: null, proposed: null, changedAt: at, version: 1 },
  history: [{ number: 1, type: 'offered', at, before: '' }],
}
const idsOf = ({ sections }: Letter) => sections.map(({ id }) => id)
const wordsOf = (letter: Letter) => JSON.stringify(letter)

it('says what the family answered, right after what was offered', () => {
  const letter = letterNow(offer, answered(waiting, { type: 'accepted', at }, { state: 'accepted' }))
  expect(idsOf(letter)).toEqual(['offer', 'answer', 'preference-1', 'safeguards'])
  expect(wordsOf(letter)).toContain('You accepted this place on 2 March 2027')
  expect(wordsOf(letter)).toContain('on the waiting list for Ash School.')
  expect(wordsOf(letterNow(offer, waiting))).toContain('Please tell us by 15 March 2027')
  expect(letterNow(offer, undefined)).toEqual(offer)
})

it('is another letter once a place was withdrawn, with the reasons and the right to appeal', () => {
  const entry = { type: 'withdrawn', at, reason: 'error', why: 'Two of one name' } as const
  const letter = letterNow(offer, answered(waiting, entry, { state: 'withdrawn' }))
  expect(idsOf(letter)).toEqual(['withdrawn', 'next', 'appeal', 'safeguards'])
  for (const words of ['Park School', 'Two of one name', 'by mistake', 'right to appeal'])
    expect(wordsOf(letter)).toContain(words)
})

it('offers a place from a waiting list, and says what the child keeps until it is answered', () => {
  const accepted = answered(waiting, { type: 'accepted', at }, { state: 'accepted' })
  const by = { id: 'ada', name: 'Ada' }
  const place = { school: ash, moves: false, answerBy: '2027-05-01', lists: [], at, by, cause: 'list ash 3' }
  const letter = letterNow(offer, offeredAnew(accepted, place))
  expect(letter.title).toBe('A place at Ash School')
  expect(wordsOf(letter)).toContain('keeps the place at Park School')
  expect(wordsOf(letter)).toContain('Please tell us by 1 May 2027')
  const moved = letterNow(offer, offeredAnew(accepted, { ...place, moves: true }))
  expect(wordsOf(moved)).not.toContain('keeps the place')
})
