import { expect, it } from 'vitest'
import type { Fee } from '#contract/core/service.ts'
import { problemsOf } from './problems.ts'
import { pagesOf, serviceWith, yesNo } from './testing/service.ts'

const priced: Fee = { pence: 1, description: 'Badge', later: true, refundedIfRefused: true, source: 'Law' }
const problems = (fee: Partial<Fee>) =>
  problemsOf(serviceWith({ pages: pagesOf(yesNo('wet')), fee: { ...priced, ...fee } }))

it('refuses a fee for each of what no number is asked for', () => {
  expect(problems({ per: { question: 'wet', one: 'drop' } })).toContain(
    'the fee is for each "wet", and no question of that key asks for a number',
  )
})

it('refuses changes of a fee that are not in their order', () => {
  const from = (...days: string[]) => problems({ changes: days.map((day) => ({ from: day, pence: 2 })) })
  const said = /the changes of the fee are from .*: write the earliest first, and each day once/
  expect(from('2028-04-01', '2027-04-01')).toContainEqual(expect.stringMatching(said))
  expect(from('2027-04-01', '2027-04-01')).toContainEqual(expect.stringMatching(said))
  expect(from('2027-04-01', '2028-04-01')).not.toContainEqual(expect.stringMatching(said))
})
