import { describe, expect, it } from 'vitest'
import { makeReference } from '#contract/core/reference.ts'
import { decisionFrom, usage } from './decide.ts'

const reference = makeReference('BB', Uint8Array.of(1, 2, 3, 4, 5))

describe('npm run decide', () => {
  it('reads what was decided, with the reference as people type it', () => {
    const typed = reference.toLowerCase().replaceAll('-', ' ')
    expect(decisionFrom([typed, 'approved', '--reasons', 'All is there.', '--until', '2029-01-31'])).toEqual({
      reference,
      decision: { outcome: 'approved', reasons: 'All is there.', validUntil: '2029-01-31' },
    })
    expect(decisionFrom([reference, 'refused', '--reasons=No.', '--deployed']).decision).toEqual({
      outcome: 'refused',
      reasons: 'No.',
    })
  })

  it('takes the last day as people write it, and refuses what is none', () => {
    const until = (day: string) =>
      decisionFrom([reference, 'approved', '--reasons', 'x', '--until', day]).decision.validUntil
    expect(until('31 January 2029')).toBe('2029-01-31')
    expect(until('31/1/2029')).toBe('2029-01-31')
    for (const wrong of ['31/1/29', '2029-02-30', 'next year'])
      expect(() => until(wrong)).toThrow('is no day. Write it like 2029-01-31')
  })

  it.each([
    [[]],
    [['BB-0000-0000', 'approved', '--reasons', 'x']],
    [[reference, 'maybe', '--reasons', 'x']],
    [[reference, 'refused']],
  ])('says how it is used after %j', (given) => {
    expect(() => decisionFrom(given)).toThrow('Use it as: npm run decide')
  })

  it('says so with a reference that it reads', () => {
    const [, example = ''] = /npm run decide -- (\S+)/.exec(usage) ?? []
    expect(decisionFrom([example, 'approved', '--reasons', 'x']).reference).toBe(example)
  })
})
