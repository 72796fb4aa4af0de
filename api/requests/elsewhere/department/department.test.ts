import { describe, expect, it } from 'vitest'
import { DepartmentRequest } from '#contract/requests/decision.ts'
import { decide } from '#requests/life/decide.ts'
import { unreachedEntry } from '#requests/notify/unreached.ts'
import { reconsider } from '#requests/resident/reconsider.ts'
import { applied, department } from '#requests/testing/blue-badge.ts'
import { key } from '#requests/testing/fixtures.ts'
import { serviceOf } from '#services/index.ts'
import { isDepartment, requestFor } from './open.ts'
import { departmentView } from './view.ts'

describe('what the department sees', () => {
  it('is all of it: answers raw and in words, contact, files by what they prove, and what is awaited', async () => {
    const { request } = await applied()
    const stored = { ...request(), evidence: [{ id: 'A'.repeat(26), question: 'identity' }] }
    const shown = DepartmentRequest.parse(departmentView(stored, serviceOf('blue-badge')))
    expect(shown).toMatchObject({
      state: 'acknowledged',
      contact: { name: 'Ada Example', email: 'ada@example.com' },
      answers: { pipMoving: '8-or-more' },
      evidence: [{ proves: { question: 'identity', words: 'Proof of identity' } }],
      payment: { pence: 1000, state: 'due' },
    })
    expect(shown.readable).toContainEqual({
      key: 'pipMoving',
      question: 'PIP points for moving around',
      answer: '8 points or more',
    })
    expect(shown.awaited.map(({ question }) => question)).toEqual(['photo', 'addressProof', 'awardProof'])
  })

  it('has an address that an older rule let pass, and that no message reaches it', async () => {
    const { request } = await applied()
    const contact = { email: 'ada..l@example.org', updates: 'email' as const }
    const stored = { ...request(), contact, unreached: [unreachedEntry(contact, 'reporter')] }
    const shown = DepartmentRequest.parse(departmentView(stored, serviceOf('blue-badge')))
    expect(shown).toMatchObject({ contact, unreached: 'email' })
  })

  it('reads the answers as of the day on which they were given', async () => {
    const { request } = await applied(undefined, {
      answers: { ...serviceOf('blue-badge')?.examples?.['under 3, equipment'], dateOfBirth: '2024-01-01' },
    })
    // By now the child is past their third birthday, whatever the day of this test.
    const old = {
      ...request(),
      answers: { ...request().answers, dateOfBirth: '2019-06-01' },
      submittedAt: '2020-06-01T12:00:00.000Z',
    }
    const keys = departmentView(old, serviceOf('blue-badge')).readable.map(({ key }) => key)
    expect(keys).toContain('equipment')
  })

  it('has the decision and why the resident wants another look', async () => {
    const mine = await applied()
    await decide(mine, department, mine.reference, { outcome: 'refused', reasons: 'No.' }, key(2))
    await reconsider(mine, mine.reference, mine.trackingKey, { reasons: 'Look at page 3.' })
    expect(departmentView(mine.request(), serviceOf('blue-badge'))).toMatchObject({
      decision: { outcome: 'refused', reasons: 'No.' },
      reconsiderations: [{ reasons: 'Look at page 3.' }],
    })
  })

  it('never holds keys, nor what only the store needs', async () => {
    const { request } = await applied()
    const shown = JSON.stringify(departmentView(request(), serviceOf('blue-badge')))
    for (const { hash } of request().keys) expect(shown).not.toContain(hash)
    expect(shown).not.toMatch(/idempotency|contactHash|pending/)
  })
})

describe('a department', () => {
  const keyOf = async (id: string) => ({ 'blue-badge': 'own key', highways: 'other key' })[id]

  it('is known by its own key alone', async () => {
    const is = (id: string, given: string) => isDepartment({ keyOf }, id, given)
    expect(await is('blue-badge', 'own key')).toBe(true)
    expect(await is('blue-badge', 'other key')).toBe(false)
    expect(await is('blue-badge', '')).toBe(false)
    expect(await is('nobody', 'own key')).toBe(false)
  })

  it('finds its own requests alone', async () => {
    const { requests, reference } = await applied()
    expect((await requestFor({ requests }, 'blue-badge', reference))?.reference).toBe(reference)
    expect(await requestFor({ requests }, 'highways', reference)).toBeUndefined()
    expect(await requestFor({ requests }, 'blue-badge', 'BB-0000-0000')).toBeUndefined()
  })
})
