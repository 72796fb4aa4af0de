import { describe, expect, it } from 'vitest'
import type { CaseFacts } from './facts.ts'
import { planOf } from './plan.ts'
import { caseOf, dated, rules } from './testing/case.ts'

const lineOf = (id: string, facts: CaseFacts, today = '2026-12-01') =>
  planOf(facts, today, rules).lines.find((one) => one.id === id)

describe('a child who is already there', () => {
  const kin = caseOf('connected-person', { dates: { placed: '2026-11-30' } })
  const stays = (dates: CaseFacts['dates'], today = '2026-12-01') =>
    lineOf('temporary-approval', dated(kin, dates), today)

  it('has sixteen weeks from the day of the placement, before any application', () => {
    expect(stays({})).toMatchObject({
      state: 'waiting',
      dueWords: 'by 22 March 2027',
      clock: { length: '16 weeks' },
    })
    expect(stays({ applied: '2027-01-04' })?.dueWords).toBe('by 22 March 2027')
  })

  it('has eight more once, or until a review is over', () => {
    expect(stays({ extended: '2027-03-10' })).toMatchObject({
      dueWords: 'by 17 May 2027',
      clock: { length: '8 weeks', began: '2027-03-22' },
    })
    const review = { proposed: '2027-03-01', reviewAsked: '2027-03-05', extendedForReview: '2027-03-10' }
    expect(stays(review, '2027-06-01')).toMatchObject({
      state: 'waiting',
      due: null,
      dueWords: 'until the independent review is over',
    })
    expect(stays({ ...review, reviewOutcome: '2027-06-20' }, '2027-06-21')).toMatchObject({ state: 'late' })
  })

  it('goes on to count after the assessment ended, until the child has left', () => {
    const ended = { ...kin, ended: 'withdrawn' } as const
    expect(lineOf('temporary-approval', ended)?.state).toBe('waiting')
    expect(lineOf('temporary-approval', ended, '2027-03-23')?.state).toBe('late')
    expect(stays({ placementEnded: '2027-02-01' })?.state).toBe('done')
  })

  it('stays with adopters until the end of the notice, which comes of itself', () => {
    const notice = caseOf('early-permanence', {
      dates: { approved: '2026-09-01', placed: '2026-10-01', temporaryNotice: '2026-11-01' },
    })
    expect(lineOf('temporary-notice', notice, '2026-11-29')).toMatchObject({
      state: 'waiting',
      dueWords: 'by 29 November 2026',
    })
    expect(lineOf('temporary-notice', notice, '2026-11-30')).toMatchObject({
      state: 'done',
      since: '2026-11-29',
    })
  })
})
