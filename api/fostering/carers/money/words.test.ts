import { expect, it } from 'vitest'
import { newClaim, shownClaim } from './claim.ts'
import { howPriced, standsInWords } from './words.ts'

const priced = { before: 0, pence: 0, rate: '2026-04-06', last: false }

it('says what is paid for miles, across two rates and for who came along', () => {
  const [first, beyond] = [
    { tenths: 100, pence: 55 },
    { tenths: 84, pence: 25 },
  ]
  expect(howPriced({ ...priced, tenths: 184, stretches: [first, beyond] })).toBe(
    '10 miles at 55p, and 8.4 miles at 25p',
  )
  const along = (tenths: number) => ({ ...priced, tenths: 100, stretches: [first, { tenths, pence: 5 }] })
  expect(howPriced(along(100))).toBe('10 miles at 55p, and 5p a mile for 1 passenger')
  expect(howPriced(along(200))).toBe('10 miles at 55p, and 5p a mile for each of 2 passengers')
})

it('says to the other carer of a household whose claim it is', () => {
  const sent = shownClaim({ ...newClaim('p1'), step: 'sent', sentOn: '2026-12-01', checkBy: '2026-12-15' })
  expect(standsInWords(sent)).toMatch(/^You sent it on 1 December 2026\./)
  expect(standsInWords(sent, 'Grace Sample')).toMatch(/^Grace Sample sent it on 1 December 2026\./)
  expect(standsInWords({ ...sent, state: 'asked' }, 'Grace Sample')).not.toMatch(/\byou\b/i)
})
