import { describe, expect, it } from 'vitest'
import { calendars } from '#council/calendars.ts'
import {
  type Clock,
  clockOn,
  days,
  dueOf,
  type Length,
  lastDay,
  schoolDays,
  standingOf,
  workingDays,
} from './clock.ts'
import { dueInWords, leftInWords, lengthInWords } from './clock-words.ts'
import { addDays } from './day.ts'

const clock = (length: Clock['length'], more: Partial<Clock> = {}): Clock => ({
  id: 'test',
  title: 'Answer',
  length,
  counts: 'day of',
  pauses: {},
  source: 'A law',
  from: '2026-01-01',
  ...more,
})
const dayOf = (one: Clock, from: string) => {
  const due = dueOf(one, from, calendars)
  return due.kind === 'day' ? due.day : due.kind
}

describe('the last day', () => {
  it.each<[string, string, Clock['length'], string]>([
    ['28 days of a letter', '2026-12-24', days(28), '2027-01-21'],
    ['40 working days of a letter', '2026-12-24', workingDays(40, 'england'), '2027-02-23'],
    ['7 working days of final minutes', '2026-12-18', workingDays(7, 'england'), '2026-12-31'],
    ['10 working days of a notification', '2026-12-23', workingDays(10, 'england'), '2027-01-11'],
    ['papers 5 working days before a panel', '2027-01-05', workingDays(-5, 'england'), '2026-12-24'],
    ['16 weeks of a placement', '2026-11-30', { amount: 16, unit: 'weeks' }, '2027-03-22'],
    ['and 8 more', '2026-11-30', { amount: 24, unit: 'weeks' }, '2027-05-17'],
    ['28 days of a notice, which stays on Easter Monday', '2027-03-01', days(28), '2027-03-29'],
    ['20 working days of freedom of information', '2026-11-10', workingDays(20, 'foi'), '2026-12-09'],
    ['20 working days of any other', '2026-11-10', workingDays(20, 'england'), '2026-12-08'],
    ['a day over the clocks going forward', '2026-03-28', days(1), '2026-03-29'],
    ['two days over the clocks going back', '2026-10-24', days(2), '2026-10-26'],
    ['a year of days from 29 February', '2028-02-29', days(365), '2029-02-28'],
    ['12 months of 29 February', '2028-02-29', { amount: 12, unit: 'months' }, '2029-02-28'],
    ['a month of 31 January', '2028-01-31', { amount: 1, unit: 'months' }, '2028-02-29'],
  ])('of %s', (_, from, length, to) => expect(dayOf(clock(length), from)).toBe(to))

  it('counts the first day of a time that begins with it', () => {
    const beginning = (length: Clock['length']) => clock(length, { counts: 'beginning with' })
    expect(dayOf(beginning(days(30)), '2026-06-19')).toBe('2026-07-18')
    expect(dayOf(beginning(workingDays(1, 'england')), '2026-12-24')).toBe('2026-12-24')
    expect(dayOf(beginning(workingDays(1, 'england')), '2026-12-25')).toBe('2026-12-29')
    expect(dayOf(beginning({ amount: 1, unit: 'months' }), '2026-03-01')).toBe('2026-03-28')
  })

  it('is about so long where the calendar knows too few days, and of a school without term dates', () => {
    expect(dayOf(clock(workingDays(20, 'england')), '2028-12-20')).toBe('about')
    expect(dayOf(clock(schoolDays(15, 'school 119901')), '2026-12-01')).toBe('about')
    expect(dayOf(clock(days(20)), '2028-12-20')).toBe('2029-01-09')
  })

  it('needs a calendar that there is, of what it counts', () => {
    const last = (length: Length) => () => lastDay(calendars, length, '2026-12-01')
    expect(last(workingDays(1, 'wales'))).toThrow('There is no calendar “wales”')
    expect(last(workingDays(1, 'constructor'))).toThrow('There is no calendar')
    expect(last(schoolDays(1, 'foi'))).toThrow('The calendar “foi” has working days, not school days')
    expect(last(workingDays(1, 'every day'))).toThrow('has days, not working days')
    expect(() => lastDay(calendars, days(1), '2026-02-30')).toThrow('“2026-02-30” is no day')
  })
})

describe('a clock that stands still', () => {
  const waiting = clock(workingDays(10, 'england'), { pauses: { asked: 'We wait for your answer' } })

  it('leaves out the days of its pauses', () => {
    const pause = { reason: 'asked', from: '2026-03-04', until: '2026-03-06' }
    expect(dueOf(waiting, '2026-03-02', calendars)).toEqual({ kind: 'day', day: '2026-03-16' })
    expect(dueOf(waiting, '2026-03-02', calendars, [pause])).toEqual({ kind: 'day', day: '2026-03-19' })
    const months = clock({ amount: 1, unit: 'months' }, { pauses: waiting.pauses })
    expect(dueOf(months, '2026-03-02', calendars, [pause])).toEqual({ kind: 'day', day: '2026-04-05' })
  })

  it('has no last day while it does, unless that was before', () => {
    const now = [{ reason: 'asked', from: '2026-03-04' }]
    const standing = standingOf(waiting, '2026-03-02', '2026-04-30', calendars, now)
    expect(standing).toEqual({
      due: { kind: 'paused', since: '2026-03-04', why: 'We wait for your answer' },
      overdue: false,
    })
    expect(dueInWords(standing.due, waiting.length, '2026-03-02')).toBe(
      'on hold since 4 March 2026: We wait for your answer',
    )
    const late = [{ reason: 'asked', from: '2026-03-17' }]
    expect(standingOf(waiting, '2026-03-02', '2026-03-18', calendars, late).overdue).toBe(true)
  })

  it('does so for no other reason', () => {
    const other = [{ reason: 'busy', from: '2026-03-04' }]
    expect(() => dueOf(waiting, '2026-03-02', calendars, other)).toThrow('does not stand still for “busy”')
  })
})

it('is started by what is in force on its first day', () => {
  const old = clock(days(28), { until: '2026-06-18' })
  const now = clock(days(30), { from: '2026-06-19' })
  expect(clockOn([old, now], '2026-06-18')).toBe(old)
  expect(clockOn([old, now], '2026-06-19')).toBe(now)
  expect(() => clockOn([old, now], '2025-12-31')).toThrow('0 clocks are in force on 2025-12-31, not one')
  expect(() => clockOn([old, old], '2026-06-18')).toThrow('2 clocks')
})

describe('in words', () => {
  const foi = clock(workingDays(20, 'foi'))
  const on = (today: string, from = '2026-11-10', one = foi) => {
    const standing = standingOf(one, from, today, calendars)
    return [dueInWords(standing.due, one.length, from), leftInWords(standing, one.length)]
  }

  it.each([
    ['2026-12-04', '3 working days left'],
    ['2026-12-08', '1 working day left'],
    ['2026-12-09', 'due today'],
    ['2026-12-10', '1 working day overdue'],
    ['2026-12-13', '2 working days overdue'],
  ])('says on %s what is left', (today, left) => expect(on(today)).toEqual(['by 9 December 2026', left]))

  it('says overdue alone where no working day has passed since', () => {
    const friday = clock(workingDays(1, 'england'))
    expect(on('2026-03-07', '2026-03-05', friday)).toEqual(['by 6 March 2026', 'overdue'])
  })

  it('counts weeks in days', () => {
    const weeks = clock({ amount: 1, unit: 'weeks' })
    expect(on(addDays('2026-03-01', 6), '2026-03-01', weeks)).toEqual(['by 8 March 2026', '1 day left'])
  })

  it('gives no date where none is known', () => {
    expect(on('2028-12-24', '2028-12-20')).toEqual(['about 20 working days from 20 December 2028', ''])
  })
})

it('says a time that ends before something as one says it', () => {
  expect(
    [workingDays(-5, 'england'), workingDays(-1, 'england'), workingDays(1, 'england'), days(28)].map(
      lengthInWords,
    ),
  ).toEqual(['5 working days before', '1 working day before', '1 working day', '28 days'])
})
