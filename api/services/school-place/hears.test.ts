import { describe, expect, it } from 'vitest'
import { promiseFor } from '#contract/core/service.ts'
import { schoolPlace } from './service.ts'

const secondary = { phase: 'secondary', childBorn: '2016-02-14' }
const told = (answers: object, at: string) => promiseFor(schoolPlace, { ...answers }, new Date(at))

describe('when a family hears', () => {
  it('is said for its own round, and by when it can still change its application', () => {
    const found = told(secondary, '2026-10-20T10:00:00Z')
    expect(found?.text).toBe('You will hear on 1 March 2027, or on the next working day.')
    expect(found?.next.join()).toContain('until the end of 31 October 2026')
  })

  it('is said to those who are late, with nothing that holds only for those on time', () => {
    const found = told(secondary, '2026-12-03T10:00:00Z')
    expect(found?.text).toMatch(
      /^Your application is late: the closing date was 31 October 2026\. You will hear on 1 March 2027/,
    )
    expect(JSON.stringify(found)).not.toMatch(/16 April|before the closing date/)
    expect(found?.next.join()).toMatch(
      /change your schools.*until the end of 31 January 2027.*counts as late/,
    )
    expect(told(secondary, '2027-02-10T10:00:00Z')?.text).toContain('once the offers of 1 March 2027 are out')
    expect(told({ ...secondary, childBorn: '2015-02-14' }, '2026-12-03T10:00:00Z')?.text).toContain('is late')
  })

  it('is said as to all where the round is not known', () => {
    expect(told({ phase: 'secondary', childBorn: '2001-01-01' }, '2026-12-03T10:00:00Z')).toBeUndefined()
  })
})
