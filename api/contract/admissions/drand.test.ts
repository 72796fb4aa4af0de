import { describe, expect, it } from 'vitest'
import { drandChains, drandMoment, drandRoundAfter } from './drand.ts'

describe('a round of drand', () => {
  it('comes at the moment that its chain gives it', () => {
    expect(drandMoment('quicknet', 1)?.toISOString()).toBe('2023-08-23T15:09:27.000Z')
    expect(drandMoment('quicknet', 1001)?.toISOString()).toBe('2023-08-23T15:59:27.000Z')
    expect(drandMoment('default', 100_001)?.toISOString()).toBe('2020-08-26T08:37:30.000Z')
  })

  it('is not known of another chain', () => {
    for (const name of ['abc', '', 'toString']) expect(drandMoment(name, 1)).toBeUndefined()
  })

  it.each(drandChains)('is the first of %s to come after a moment', (chain) => {
    for (const moment of ['2019-01-01T00:00:00Z', '2027-02-20T09:00:00Z', '2027-02-20T09:00:11.999Z']) {
      const at = new Date(moment)
      const round = drandRoundAfter(chain, at)
      expect(drandMoment(chain, round)?.getTime()).toBeGreaterThan(at.getTime())
      if (round > 1) expect(drandMoment(chain, round - 1)?.getTime()).toBeLessThanOrEqual(at.getTime())
    }
  })
})
