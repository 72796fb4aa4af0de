import { describe, expect, it } from 'vitest'
import { days } from '#admissions/in-year/testing/world.ts'
import { addCounted } from '#contract/calendar/calendar.ts'
import { schoolDaysInWords } from './counted.ts'

const calendar = days.calendars.known
const said = (from: string, count: number) => {
  const due = (calendar && addCounted(calendar, from, count)) ?? ''
  return [due, schoolDaysInWords(days.calendars, { name: 'known', count, from, due })]
}

describe('a last day is told with how it is counted', () => {
  it.each([
    ['2027-01-11', 10, '2027-01-25', '10 school days from 11 January 2027'],
    // A half-term, Easter of 2027 and of 2028, the summer, and a bank holiday in May.
    [
      '2027-02-05',
      10,
      '2027-02-26',
      '10 school days from 5 February 2027, not counting 15 to 19 February 2027',
    ],
    [
      '2027-03-15',
      15,
      '2027-04-20',
      '15 school days from 15 March 2027, not counting 26 March 2027 to 9 April 2027',
    ],
    ['2028-03-30', 10, '2028-04-27', '10 school days from 30 March 2028, not counting 10 to 21 April 2028'],
    [
      '2027-07-09',
      10,
      '2027-09-08',
      '10 school days from 9 July 2027, not counting 15 July 2027 to 30 August 2027',
    ],
    ['2027-04-29', 2, '2027-05-04', '2 school days from 29 April 2027, not counting 3 May 2027'],
    ['2027-01-11', 1, '2027-01-12', '1 school day from 11 January 2027'],
  ] as const)('from %s, %i school days', (from, count, due, words) => {
    expect(said(from, count)).toEqual([due, words])
  })

  it('says no holidays of a school whose terms nobody knows', () => {
    const of = { name: 'none', count: 15, from: '2027-02-05', due: '2027-03-05' }
    expect(schoolDaysInWords(days.calendars, of)).toBe('15 school days from 5 February 2027')
  })
})
