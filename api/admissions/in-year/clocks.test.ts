import { describe, expect, it } from 'vitest'
import { inYearTerms } from '#council/admissions/in-year.ts'
import { answerDue, heldUntil, isOver, warnedUntil } from './clocks.ts'
import { days } from './testing/world.ts'

const due = (received: string) => {
  const { aim, most } = answerDue(days, inYearTerms, 'hill', received)
  return [aim, most].map((one) => (one.kind === 'day' ? one.day : one.kind))
}

/** The school’s terms are in testing/world.ts; each vector was counted by hand on its calendar. */
describe('an application is answered within 10 school days as the aim, and 15 at the latest', () => {
  it.each([
    ['in an ordinary week', '2027-01-06', '2027-01-20', '2027-01-27'],
    ['on a Saturday', '2027-01-09', '2027-01-22', '2027-01-29'],
    ['over half-term in February', '2027-02-08', '2027-03-01', '2027-03-08'],
    ['over Easter 2027', '2027-03-22', '2027-04-20', '2027-04-27'],
    ['over May Day and half-term', '2027-04-30', '2027-05-17', '2027-05-24'],
    ['over the summer, with a training day', '2027-07-12', '2027-09-09', '2027-09-16'],
    ['in the summer holidays', '2027-08-02', '2027-09-13', '2027-09-20'],
    ['over Christmas 2027', '2027-12-13', '2028-01-11', '2028-01-18'],
    ['over Easter 2028', '2028-04-03', '2028-05-02', '2028-05-09'],
  ])('%s', (_when, received, aim, most) => {
    expect(due(received)).toEqual([aim, most])
  })

  it('tells no day where no term dates are known, and is never overdue then', () => {
    const { most } = answerDue(days, inYearTerms, 'unknown', '2027-01-06')
    expect(most).toEqual({ kind: 'about', schoolDays: 15, from: '2027-01-06' })
    expect(isOver(most, '2030-01-01')).toBe(false)
    expect(isOver({ kind: 'day', day: '2027-01-27', schoolDays: 15 }, '2027-01-27')).toBe(false)
    expect(isOver({ kind: 'day', day: '2027-01-27', schoolDays: 15 }, '2027-01-28')).toBe(true)
  })
})

describe('a place is held for 20 school days, and its family warned 5 school days before', () => {
  it.each([
    ['2027-01-06', '2027-02-03', '2027-01-27'],
    ['2027-03-22', '2027-05-05', '2027-04-27'],
    ['2027-06-28', '2027-09-09', '2027-09-02'],
    ['2028-03-30', '2028-05-12', '2028-05-05'],
  ])('from %s', (from, until, warnOn) => {
    expect(heldUntil(days, inYearTerms, 'hill', from)).toEqual({ until, warnOn })
  })

  it('has no last day where no term dates are known', () => {
    expect(heldUntil(days, inYearTerms, 'unknown', '2027-01-06')).toEqual({ until: null, warnOn: null })
  })

  it('leaves a family that is warned late at least a week', () => {
    expect(warnedUntil(inYearTerms, '2027-02-03', '2027-01-27')).toBe('2027-02-03')
    expect(warnedUntil(inYearTerms, '2027-02-03', '2027-02-01')).toBe('2027-02-08')
    expect(warnedUntil(inYearTerms, null, '2027-02-01')).toBe('2027-02-08')
  })
})
