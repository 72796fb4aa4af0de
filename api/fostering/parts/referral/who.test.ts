import { describe, expect, it } from 'vitest'
import { phases } from '#contract/fostering/case.ts'
import { referralActs } from '#contract/fostering/panel/referral-acts.ts'
import { mayPart } from '../../rights/may.ts'
import { type Actor, actors } from '../../rights/table.ts'
import { referral } from './referral.ts'

/** Written out by hand beside the table of rights: who ever does an act, in whatever phase. */
const does: Readonly<Record<keyof typeof referralActs, readonly Actor[]>> = {
  refer: ['assessor', 'manager'],
  withdraw: ['assessor', 'manager'],
  assure: ['manager', 'adviser'],
  'terms-agreed': ['assessor', 'manager', 'adviser', 'decider'],
  decide: ['decider'],
  'tell-orally': ['assessor', 'manager', 'adviser', 'decider'],
  'tell-in-writing': ['assessor', 'manager', 'adviser', 'decider'],
  represent: ['applicant'],
  'review-asked': ['applicant'],
  'answer-came': ['assessor', 'manager', 'adviser', 'decider'],
  'review-notified': ['assessor', 'manager', 'adviser', 'decider'],
  'review-papers': ['assessor', 'manager', 'adviser', 'decider'],
  'review-recommended': ['assessor', 'manager', 'adviser', 'decider'],
  'review-closed': ['assessor', 'manager', 'adviser', 'decider'],
  sign: ['applicant'],
  'sign-for-council': ['assessor', 'manager', 'adviser', 'decider'],
}

describe.each(Object.entries(does))('%s', (act, allowed) => {
  const right = referral.acts[act]?.right ?? 'see'

  it.each(actors)('by %s', (as) => {
    const who = { as, id: as === 'referee' ? 'r1' : 'p1', name: 'Sample' }
    const ever = phases.some(
      (phase) => mayPart(who, right, 'referral.1', phase) && mayPart(who, 'see', 'referral.1', phase),
    )
    expect(ever).toBe(allowed.includes(as))
  })
})

it('has every act, and nobody does what a meeting tells', () => {
  expect(Object.keys(referral.acts).sort()).toEqual(Object.keys(referralActs).sort())
  const heard = Object.keys(referral.hears ?? {})
  expect(heard.length).toBeGreaterThan(4)
  expect(heard.filter((type) => type in referral.acts)).toEqual([])
})

it('keeps everybody on the list of a panel from the decision, whatever their role, and from nothing else', () => {
  const never = Object.entries(referral.acts).flatMap(([name, one]) => (one.never ? [name] : []))
  expect(never).toEqual(['decide'])
})
