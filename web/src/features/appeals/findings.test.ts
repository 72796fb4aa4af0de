import { expect, it } from 'vitest'
import { findings, unasked } from './findings.ts'

const vote = { uphold: 0, dismiss: 3, casting: false }
const about = (harm: boolean) => ({
  view: {
    cases: [
      { id: 'ordinary', infantClass: false },
      { id: 'infant', infantClass: true },
    ],
    stageOne: { harm },
  },
})
const asked = (said: object, harm = true) => Object.keys(unasked({ ...said }, about(harm)) ?? {})

it('asks of each kind of appeal what its outcome hangs on, and takes none of it as read', () => {
  expect(asked({ case: 'ordinary', unlawful: false })).toEqual(['outweighs'])
  expect(asked({ case: 'ordinary', unlawful: false, outweighs: false })).toEqual([])
  expect(asked({ case: 'ordinary', unlawful: true, outweighs: false })).toEqual(['wouldHave'])
  expect(asked({ case: 'infant', unlawful: false })).toEqual(['limitBroken', 'unreasonable'])
  expect(asked({ case: 'infant', unlawful: false, limitBroken: true })).toEqual(['unreasonable'])
})

it('does not ask what has nothing to be weighed against', () => {
  expect(asked({ case: 'ordinary', unlawful: false }, false)).toEqual([])
  expect(asked({ case: 'infant', unlawful: false, limitBroken: false })).toEqual([])
  expect(
    findings({ case: 'infant', unlawful: false, limitBroken: false, why: 'W', ...vote }, about(true)),
  ).toEqual({
    case: 'infant',
    vote,
    findings: {
      ...{ kind: 'infant-class', unlawful: false, wouldHave: false },
      ...{ limitBroken: false, unreasonable: false, why: 'W' },
    },
  })
})
