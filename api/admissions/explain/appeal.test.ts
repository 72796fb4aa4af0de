import { describe, expect, it } from 'vitest'
import { allDays, type Calendars, schoolCalendar, workingCalendar } from '#contract/calendar/calendar.ts'
import { appealBy } from './appeal.ts'

const england = workingCalendar([], allDays.known, 'None')
const terms = [
  { from: '2027-01-04', until: '2027-03-25' },
  { from: '2027-04-12', until: '2027-05-28' },
]
const mayDay = [{ day: '2027-05-03', name: 'Early May bank holiday' }]
const calendars: Calendars = {
  england,
  foi: england,
  'school 1': schoolCalendar(terms, [{ from: '2027-04-12', until: '2027-04-12' }], mayDay, 'The school'),
}

describe('the last day for an appeal', () => {
  it('is the twentieth school day after the letter: no weekend, no bank holiday', () => {
    expect(appealBy(calendars, 'school 1', '2027-04-16')).toEqual({
      kind: 'day',
      day: '2027-05-17',
      schoolDays: 20,
    })
  })

  it('leaves out holidays and training days between terms', () => {
    // 19 of them up to 25 March; 12 April is for training.
    expect(appealBy(calendars, 'school 1', '2027-02-26')).toEqual({
      kind: 'day',
      day: '2027-04-13',
      schoolDays: 20,
    })
  })

  it('is told as about where the school’s terms end before it, or nobody knows any', () => {
    const about = (from: string) => ({ kind: 'about', schoolDays: 20, from })
    expect(appealBy(calendars, 'school 1', '2027-05-10')).toEqual(about('2027-05-10'))
    expect(appealBy(calendars, 'school 2', '2027-04-16')).toEqual(about('2027-04-16'))
  })
})
