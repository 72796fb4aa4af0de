import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { AnswerForHousehold, Letter, ReferralForHousehold } from '#contract/fostering/panel/referral.ts'
import { nowInWords, type Reader } from './words.ts'

const [one, two] = [
  { id: 'p1', role: 'applicant', name: 'Sample One', here: true },
  { id: 'p2', role: 'applicant', name: 'Sample Two', here: true },
] as const
const reader = { you: one, people: [one, two] } as unknown as Reader
const letter: Letter = {
  ...{ id: 'l1', kind: 'proposal', title: 'A proposal', sections: [], on: '2026-12-24', sha256: '' },
}
const proposal: ReferralForHousehold = {
  ...{ type: 'approval', state: 'proposed', letters: [letter], signed: {}, answer: null },
  period: { clock: 'answer-to-proposal', began: '2026-12-24', last: '2027-01-21' },
}
const wrote: AnswerForHousehold = {
  ...{ way: 'representations', on: '2027-01-04', by: 'p1', words: 'No.', notified: null, closed: false },
}
const said = (more: Partial<ReferralForHousehold>) => nowInWords({ ...proposal, ...more }, reader)

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

it('says until when they can answer to the end of the last day in England, and on the next that it is over', () => {
  vi.setSystemTime('2027-01-21T23:59:59Z')
  expect(said({})).toContain('You have until the end of 21 January 2027.')
  vi.setSystemTime('2027-01-22T00:00:00Z')
  expect(said({})).toContain('you had until the end of 21 January 2027')
  expect(said({})).not.toContain('You have')
})

it('says who chose, as each of them would', () => {
  expect(said({ state: 'represented', answer: wrote })).toContain('You wrote to us on 4 January 2027.')
  expect(said({ state: 'represented', answer: { ...wrote, by: 'p2' } })).toContain('Sample Two wrote to us')
  // It came by letter.
  expect(said({ state: 'represented', answer: { ...wrote, by: null } })).toContain('You wrote to us')
  expect(said({ state: 'in-review', answer: { ...wrote, way: 'review', by: 'p2' } })).toContain(
    'Sample Two chose the independent review',
  )
})

it('asks for no answer once the review has ended without a recommendation', () => {
  expect(said({ answer: { ...wrote, way: 'review', closed: true } })).toMatch(
    /^The independent review has ended/,
  )
})

it('says of what goes to the panel again that what they wrote goes with it', () => {
  const again = { type: 'representations' as const, letters: [], period: null }
  for (const state of ['referred', 'listed'] as const)
    expect(said({ ...again, state })).toContain('what you wrote to us')
})
