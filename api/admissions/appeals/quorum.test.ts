import { expect, it } from 'vitest'
import { type Findings, outcomeOf } from '#contract/admissions/appeals/findings.ts'
import { appealTerms } from '#council/admissions/appeals.ts'
import { ruleOn } from './clocks.ts'
import { missingFor, type Sitting } from './quorum.ts'

const rule = ruleOn(appealTerms.quorum, '2027-05-05')
const sitting = (kinds: string): Sitting[] =>
  [...kinds].map((kind, at) => ({ id: `m${at}`, kind: kind === 'l' ? 'lay' : 'educator' }))

it.each([
  ['', 3],
  ['l', 2],
  ['e', 2],
  ['le', 1],
  ['ll', 2],
  ['lll', 1],
  ['eee', 1],
  ['lle', 0],
  ['lee', 0],
  ['llee', 0],
])('of “%s” %i things are missing', (kinds, missing) =>
  expect(missingFor(rule, sitting(kinds))).toHaveLength(missing),
)

it('counts nobody twice', () => {
  const [one, other] = sitting('le')
  expect(missingFor(rule, [one!, other!, one!])).toEqual([
    '2 panel members are here who can hear this. There must be 3.',
  ])
})

const bits = (count: number) =>
  Array.from({ length: 2 ** count }, (_, at) =>
    Array.from({ length: count }, (_, bit) => (at >> bit) % 2 === 1),
  )

it('upholds an ordinary case for a mistake that lost a place, no harm, or a need that outweighs it, and for nothing else', () => {
  for (const [unlawful = false, wouldHave = false, harm = false, outweighs = false] of bits(4)) {
    const found: Findings = { kind: 'ordinary', unlawful, wouldHave, harm, outweighs, why: 'x' }
    const dismissed = !(unlawful && wouldHave) && harm && !outweighs
    expect(outcomeOf(found)).toBe(dismissed ? 'dismissed' : 'upheld')
  }
})

it('upholds a case of an infant class on its narrow grounds alone', () => {
  for (const [unlawful = false, wouldHave = false, limitBroken = false, unreasonable = false] of bits(4)) {
    const found: Findings = { kind: 'infant-class', unlawful, wouldHave, limitBroken, unreasonable, why: 'x' }
    const dismissed = !(unlawful && wouldHave) && limitBroken && !unreasonable
    expect(outcomeOf(found)).toBe(dismissed ? 'dismissed' : 'upheld')
  }
})
