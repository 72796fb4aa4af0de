import { describe, expect, it } from 'vitest'
import { inYearTerms } from '#council/admissions/in-year.ts'
import { areaSchools } from '#council/area-terms.ts'
import { calendars } from '#council/calendars.ts'
import { answerDue, heldUntil } from './clocks.ts'

const days = { calendars, calendarOf: () => areaSchools }
const due = (received: string) => {
  const { aim, most } = answerDue(days, inYearTerms, 'any', received)
  return [aim, most].map((one) => (one.kind === 'day' ? one.day : one.kind))
}

/** By the term dates of the area, for schools whose own are not known: each counted by hand on `area-terms.ts`. */
describe('an answer is due by the term dates of the area where a school has none of its own', () => {
  it.each([
    ['over the half-term in October', '2026-10-12', '2026-11-02', '2026-11-09'],
    ['over Christmas 2026', '2026-12-01', '2026-12-15', '2027-01-05'],
    ['over the half-term in February', '2027-02-08', '2027-03-01', '2027-03-08'],
    ['over Easter 2027', '2027-03-22', '2027-04-20', '2027-04-27'],
    ['over May Day and the half-term after it', '2027-05-20', '2027-06-10', '2027-06-17'],
    ['over the summer of 2027', '2027-07-12', '2027-09-08', '2027-09-15'],
    ['in the summer holidays', '2027-08-02', '2027-09-14', '2027-09-21'],
    ['over Easter 2028 and May Day', '2028-04-03', '2028-05-02', '2028-05-09'],
    ['over the summer of 2028', '2028-07-17', '2028-09-12', '2028-09-19'],
  ])('%s', (_when, received, aim, most) => {
    expect(due(received)).toEqual([aim, most])
  })

  it('says about when only beyond the last term that is known', () => {
    expect(due('2029-07-02')).toEqual(['2029-07-16', 'about'])
    expect(due('2029-07-16')).toEqual(['about', 'about'])
  })
})

it.each([
  ['over Easter 2027', '2027-03-22', '2027-05-05', '2027-04-27'],
  ['over the summer', '2027-06-28', '2027-09-08', '2027-09-01'],
  ['over Easter 2028', '2028-03-30', '2028-05-12', '2028-05-05'],
])('holds a place by them %s', (_when, from, until, warnOn) => {
  expect(heldUntil(days, inYearTerms, 'any', from)).toEqual({ until, warnOn })
})
