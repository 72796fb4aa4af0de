import { describe, expect, it } from 'vitest'
import { assessor, does, manager, refused } from '../../household/testing/work.ts'
import { applicant, world } from '../../household/testing/world.ts'
import { carers, chainsFit, lineOf, placeOf, seenBy } from './testing/wrong.ts'

describe('a concern about standards of care', () => {
  const x = 'concern.x1'
  const raised = { on: '2027-03-22', words: 'The bedroom window does not lock.' }
  const tell = { on: '2027-03-23', to: ['p1', 'p2'], name: 'Olive Peters', contact: '0300 1' }

  it('is told, answered and decided, with a plan that has a last day', async () => {
    const at = await carers()
    await does(at, assessor, x, 'raise', raised)
    expect(await seenBy(at, applicant(), x)).toBe('not-found')
    expect((await placeOf(at, 'p1')).plan.lines.filter(({ id }) => id.includes(x))).toEqual([])
    expect(await lineOf(at, x, 'tell')).toMatchObject({ due: { day: '2027-03-24' }, staffOnly: true })
    at.go('2027-03-23T10:00:00.000Z')
    expect(await refused(at, manager, x, 'decide', { outcome: 'review', words: 'R' })).toContain(
      'First tell them what the concern is',
    )
    await does(at, assessor, x, 'tell', tell)
    await does(at, applicant(), x, 'comment', { words: 'We have a new lock.' })
    expect(await seenBy(at, applicant('p2'), x)).toMatchObject({
      comments: [{ words: 'We have a new lock.' }],
    })
    expect((await placeOf(at, 'p1')).plan.lines.map(({ id }) => id)).toContain(`after.${x}.outcome`)
    const plan = { outcome: 'support-plan', words: 'We pay for the locks.' }
    expect(await refused(at, manager, x, 'decide', plan)).toContain('the day when the plan ends')
    expect(await refused(at, assessor, x, 'decide', plan)).toBe('forbidden')
    await does(at, manager, x, 'decide', { ...plan, until: '2027-05-01' })
    expect(await lineOf(at, x, 'plan')).toMatchObject({ state: 'waiting', due: { day: '2027-05-01' } })
    await does(at, assessor, x, 'plan-done', { on: '2027-03-23' })
    expect((await at.head()).known[x]).toMatchObject({ state: 'done' })
    expect(await refused(at, applicant(), x, 'comment', { words: 'One more.' })).toContain('This is over')
    await chainsFit(at)
  })

  it('asks for a review of their approval, until there was one', async () => {
    const at = await carers()
    await does(at, assessor, x, 'raise', raised)
    await does(at, assessor, x, 'tell', { ...tell, on: '2027-03-22' })
    await does(at, manager, x, 'decide', { outcome: 'review', words: 'We look at it together.' })
    expect(await lineOf(at, x, 'review')).toMatchObject({
      state: 'waiting',
      title: 'Review of the approval',
    })
  })

  it('is nothing of whoever has no child in their care', async () => {
    const at = await world()
    expect(await refused(at, manager, x, 'raise', { ...raised, on: '2027-01-05' })).toContain(
      'do not have a child in their care',
    )
  })
})
