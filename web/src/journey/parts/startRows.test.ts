import { expect, it } from 'vitest'
import type { Fee } from '#contract/core/service.ts'
import { council } from '#council'
import type { StartFacts } from '../startFacts.ts'
import { costOf, rowsOf } from './startRows.ts'

const fee: Fee = {
  pence: 1000,
  description: 'Blue Badge',
  later: true,
  refundedIfRefused: true,
  source: 'https://www.legislation.gov.uk/',
}
const facts: StartFacts = {
  slug: 'test',
  verb: 'apply',
  title: 'Test',
  summary: 'A test.',
  before: [],
  department: 'blue-badge',
  commitment: 'We decide within 12 weeks.',
  firstPage: 'who',
  savable: false,
  asksWho: false,
}

it.each([
  [{}, 'Free'],
  [{ cost: 'From £40' }, 'From £40'],
  [{ fee }, '£10. You pay after you have sent it, at once or another day. You get it back if it is refused.'],
  [
    { fee: { ...fee, pence: 1250, later: false } },
    '£12.50. You pay after you have sent it. You get it back if it is refused.',
  ],
  [
    { fee: { ...fee, per: { question: 'copies', one: 'copy' } } },
    '£10 for each copy. You pay after you have sent it, at once or another day. You get it back if it is refused.',
  ],
  [
    { fee: { ...fee, changes: [{ from: '2027-04-01', pence: 1200 }] } },
    '£10, and £12 from 1 April 2027. You pay after you have sent it, at once or another day. You get it back if it is refused.',
  ],
  [
    { fee: { ...fee, when: { question: 'who', is: 'me' } } },
    'Up to £10. You pay after you have sent it, at once or another day. You get it back if it is refused.',
  ],
])('says what %o costs', (costs, words) => {
  expect(costOf(costs)).toBe(words)
})

it('names the department, how long it takes, and what is promised', () => {
  const values = rowsOf({ ...facts, takes: 'about 4 minutes' }, council).map(({ value }) => value)
  expect(values).toEqual([
    'About 4 minutes',
    'Free',
    'Blue Badge team at Leicestershire County Council',
    'We decide within 12 weeks.',
  ])
})
