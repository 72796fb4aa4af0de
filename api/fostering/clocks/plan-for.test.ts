import { describe, expect, it } from 'vitest'
import { HouseholdPlan } from '#contract/fostering/clocks.ts'
import { planOf } from './plan.ts'
import { planFor } from './plan-for.ts'
import { caseOf, everything, family, rules, withoutPart, withPart } from './testing/case.ts'

const today = '2026-12-01'
const facts = everything(
  caseOf('fostering', { people: family, dates: { applied: '2026-06-01', decidedToAssess: '2026-06-08' } }),
)
const plan = (one: typeof facts) => planOf(one, today, rules)

describe('somebody of a household', () => {
  it('sees what is about them and, as an applicant, what is about all', () => {
    const seen = planFor(plan(facts), { as: 'applicant', id: 'p1' })
    expect(new Set(seen.lines.flatMap(({ about }) => about))).toEqual(new Set(['p1']))
    expect(seen.lines.some(({ id }) => id === 'recommendation')).toBe(true)
    expect(seen.lines.some(({ id }) => id === 'check.p1.dbs')).toBe(true)
    expect(HouseholdPlan.parse(seen)).toEqual(seen)
  })

  it('sees nothing but what is about them where they only live there', () => {
    const { lines, others } = planFor(plan(withoutPart(facts, 'form.p1')), { as: 'member', id: 'p3' })
    expect(lines.map(({ id }) => id)).toEqual([
      'form.p3.about-you',
      'form.p3.addresses',
      'form.p3.past',
      'check.p3.dbs',
    ])
    expect(others).toBe(0)
  })

  it('learns that others have something to do, and not what', () => {
    expect(planFor(plan(facts), { as: 'applicant', id: 'p1' }).others).toBe(0)
    const open = withoutPart(withPart(facts, 'form.p2.health', { state: 'started' }), 'form.p3.past')
    const seen = planFor(plan(open), { as: 'applicant', id: 'p1' })
    expect(seen.others).toBe(2)
    const approved = planFor(plan(open), { as: 'applicant', id: 'p1', isApproved: true })
    expect(approved.others).toBe(0)
    expect(JSON.stringify(seen)).not.toMatch(/p2|p3/)
  })

  it('learns nothing of a partner’s check, nor of what anybody said in confidence', () => {
    const quiet = withPart(withPart(facts, 'check.p2.dbs', { state: 'waiting' }), 'reference.r2', {
      state: 'waiting',
      whose: 'council',
    })
    const worried = [
      withPart(quiet, 'check.p2.dbs', { state: 'concern' }),
      withPart(quiet, 'reference.r2', { state: 'concern', since: '2026-11-20' }),
      withPart(quiet, 'reference.r2', { state: 'waiting', whose: 'somebody', due: '2026-11-02' }),
      withPart(quiet, 'reference.former', { state: 'concern' }),
      withPart(quiet, 'reference.former', { state: 'waiting' }),
    ]
    const seen = (one: typeof facts) => planFor(plan(one), { as: 'applicant', id: 'p1' })
    for (const one of worried) expect(seen(one)).toEqual(seen(quiet))
  })
})
