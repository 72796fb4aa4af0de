import { describe, expect, it } from 'vitest'
import { appealSchoolDays } from '#admissions/explain/appeal.ts'
import { allDays, type Calendars, schoolCalendar, workingCalendar } from '#contract/calendar/calendar.ts'
import { appealTerms } from '#council/admissions/appeals.ts'
import { englishHolidays } from '#council/holidays.ts'
import { hearBy, isLate, lodgeBy, noticeDays, ruleOn, type Timed, timetable } from './clocks.ts'

const england = workingCalendar([], allDays.known, 'None')
const terms = [
  { from: '2027-01-04', until: '2027-02-12' },
  { from: '2027-02-22', until: '2027-03-25' },
  { from: '2027-04-12', until: '2027-05-28' },
  { from: '2027-06-07', until: '2027-07-16' },
  { from: '2027-09-01', until: '2027-10-15' },
  { from: '2027-10-25', until: '2027-12-17' },
  { from: '2028-01-04', until: '2028-02-11' },
  { from: '2028-02-21', until: '2028-04-07' },
  { from: '2028-04-24', until: '2028-05-26' },
  { from: '2028-06-05', until: '2028-07-21' },
]
const training = [{ from: '2027-09-01', until: '2027-09-01' }]
const calendars: Calendars = {
  england,
  foi: england,
  here: schoolCalendar(terms, training, englishHolidays, 'Made-up terms'),
}
const counting = { calendars, ...appealTerms }
const timed = (more: Partial<Timed>): Timed => ({
  kind: 'normal',
  calendar: 'here',
  told: '2027-03-01',
  lodged: null,
  heard: null,
  noticed: null,
  sent: null,
  decided: null,
  ...more,
})
const dayOf = (by: ReturnType<typeof hearBy>) => (by?.kind === 'day' ? by.day : by?.kind)

describe('the last day to lodge an appeal', () => {
  it.each([
    ['secondary offers 2027, over Easter', '2027-03-01', '2027-04-13'],
    ['primary offers 2027, over the May bank holiday', '2027-04-16', '2027-05-17'],
    ['secondary offers 2028', '2028-03-01', '2028-03-29'],
    ['primary offers 2028, told in the Easter holidays', '2028-04-18', '2028-05-22'],
    ['over half-term', '2027-02-08', '2027-03-15'],
    ['over the summer and a training day', '2027-07-09', '2027-09-22'],
  ])('of %s', (_, told, last) => {
    expect(dayOf(lodgeBy(counting, timed({ told })))).toBe(last)
    expect(isLate(counting, timed({ told }), last)).toBe(false)
    expect(isLate(counting, timed({ told }), '2029-01-01')).toBe(true)
  })

  it('is the same number that a letter with a refusal says', () => {
    expect(ruleOn(appealTerms.rules, '2027-03-01').lodge).toBe(appealSchoolDays)
  })

  it('is about, and nobody is late, where the school’s days are not known', () => {
    const nowhere = timed({ calendar: 'nowhere' })
    expect(lodgeBy(counting, nowhere)).toEqual({ kind: 'about', schoolDays: 20, from: '2027-03-01' })
    expect(isLate(counting, nowhere, '2028-01-01')).toBe(false)
  })
})

describe('the last day to hear one', () => {
  it.each<[string, Partial<Timed>, string | undefined]>([
    ['that is not lodged', {}, undefined],
    [
      'of a round: 40 days after the last day to lodge, not after the lodging',
      { lodged: '2027-03-02' },
      '2027-06-16',
    ],
    [
      'of a primary round, over half-term, the summer and a training day',
      { told: '2027-04-16', lodged: '2027-05-17' },
      '2027-09-02',
    ],
    ['over Easter 2028', { told: '2028-03-01', lodged: '2028-03-10' }, '2028-06-15'],
    ['late, with time for notice: with the others', { kind: 'late', lodged: '2027-04-20' }, '2027-06-16'],
    ['late, without: 30 days from its lodging', { kind: 'late', lodged: '2027-06-10' }, '2027-09-07'],
    ['during the year, over half-term', { kind: 'in-year', lodged: '2027-10-01' }, '2027-11-19'],
    ['during the year, over Christmas', { kind: 'in-year', lodged: '2027-12-01' }, '2028-01-27'],
  ])('%s', (_, more, day) => expect(dayOf(hearBy(counting, timed(more)))).toBe(day))
})

it('counts notice in days of the school', () => {
  expect(noticeDays(counting, 'here', '2027-03-18', '2027-04-16')).toBe(10)
  expect(noticeDays(counting, 'nowhere', '2027-03-18', '2027-04-16')).toBeUndefined()
})

it('says of no appeal that it has been heard while its day has just begun and nothing is decided', () => {
  const of = (more: Partial<Timed>, today: string) => {
    const lines = timetable(counting, timed({ lodged: '2027-03-02', heard: '2027-05-05', ...more }), today)
    return lines.find(({ step }) => step === 'hear')?.done
  }
  expect(of({}, '2027-05-05')).toBeNull()
  expect(of({ decided: '2027-05-05' }, '2027-05-05')).toBe('2027-05-05')
  expect(of({}, '2027-05-06')).toBe('2027-05-05')
})

it('shows each step with its last day, when it was done, and what is overdue', () => {
  const heard = timed({
    lodged: '2027-03-02',
    heard: '2027-05-05',
    noticed: '2027-04-19',
    sent: '2027-04-26',
  })
  const lines = timetable(counting, heard, '2027-05-14')
  expect(
    lines.map(({ step, due, done, overdue }) => [step, due.kind === 'day' ? due.day : '', done, overdue]),
  ).toEqual([
    ['lodge', '2027-04-13', '2027-03-02', false],
    ['notice', '2027-04-20', '2027-04-19', false],
    ['papers', '2027-04-23', '2027-04-26', true],
    ['hear', '2027-06-16', '2027-05-05', false],
    ['decide', '2027-05-12', null, true],
  ])
})
