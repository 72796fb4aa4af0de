import { describe, expect, it } from 'vitest'
import { calendars } from '#council/calendars.ts'
import { momentAfter, type Office, opensAt, openUntil, type Within, withinInWords } from './hours.ts'

const weekday = { opens: '08:30', closes: '17:00' }
const office: Office = {
  hours: { 1: weekday, 2: weekday, 3: weekday, 4: weekday, 5: { opens: '08:30', closes: '16:30' } },
  calendar: calendars.england,
}
const iso = (at: Date | undefined) => at?.toISOString()

describe('an office', () => {
  it.each([
    ['a Tuesday morning in winter', '2026-12-01T08:30:00Z', '2026-12-01T17:00:00.000Z'],
    ['the minute before it opens', '2026-12-01T08:29:00Z', undefined],
    ['the minute in which it closes', '2026-12-01T17:00:00Z', undefined],
    ['a Friday after it closed early', '2026-12-04T16:45:00Z', undefined],
    ['a Tuesday in summer', '2026-07-14T07:30:00Z', '2026-07-14T16:00:00.000Z'],
    ['a Saturday', '2026-12-05T12:00:00Z', undefined],
    ['a bank holiday', '2026-12-25T10:00:00Z', undefined],
    ['the day for which a bank holiday was moved', '2026-12-28T10:00:00Z', undefined],
    ['a weekday of which no holidays are known', '2031-04-14T10:00:00Z', '2031-04-14T16:00:00.000Z'],
  ])('on %s', (_, at, until) => expect(iso(openUntil(office, new Date(at)))).toBe(until))

  it.each([
    ['a Saturday night', '2026-12-05T21:00:00Z', '2026-12-07T08:30:00.000Z'],
    ['Christmas Eve after it closed', '2026-12-24T18:00:00Z', '2026-12-29T08:30:00.000Z'],
    ['the Friday before the clocks go forward', '2026-03-27T20:00:00Z', '2026-03-30T07:30:00.000Z'],
    ['the Friday before the clocks go back', '2026-10-23T20:00:00Z', '2026-10-26T08:30:00.000Z'],
    ['a morning on which it is open', '2026-12-01T10:00:00Z', '2026-12-01T10:00:00.000Z'],
  ])('opens after %s', (_, at, opens) => expect(iso(opensAt(office, new Date(at)))).toBe(opens))

  it('may be open on a Saturday, which is no working day', () => {
    const saturdays: Office = {
      ...office,
      hours: { ...office.hours, 6: { opens: '09:00', closes: '12:00' } },
    }
    expect(iso(openUntil(saturdays, new Date('2026-12-05T10:00:00Z')))).toBe('2026-12-05T12:00:00.000Z')
    const next = momentAfter(saturdays, new Date('2026-12-04T10:00:00Z'), { amount: 1, unit: 'working days' })
    expect(iso(next)).toBe('2026-12-07T17:00:00.000Z')
  })
})

describe('what is promised', () => {
  const hours = (amount: number): Within => ({ amount, unit: 'hours' })
  const working = (amount: number): Within => ({ amount, unit: 'working hours' })
  const days = (amount: number): Within => ({ amount, unit: 'working days' })
  it.each<[string, string, Within, string]>([
    ['2 hours of a Saturday night', '2026-12-05T21:10:00Z', hours(2), '2026-12-05T23:10:00.000Z'],
    ['2 hours over the clocks going back', '2026-10-24T23:30:00Z', hours(2), '2026-10-25T01:30:00.000Z'],
    ['2 hours over the clocks going forward', '2026-03-29T00:30:00Z', hours(2), '2026-03-29T02:30:00.000Z'],
    ['4 working hours of a morning', '2026-12-01T09:00:00Z', working(4), '2026-12-01T13:00:00.000Z'],
    ['4 working hours of an afternoon', '2026-12-01T16:00:00Z', working(4), '2026-12-02T11:30:00.000Z'],
    ['4 working hours of a Saturday night', '2026-12-05T21:00:00Z', working(4), '2026-12-07T12:30:00.000Z'],
    ['4 working hours of a Friday afternoon', '2026-12-04T15:30:00Z', working(4), '2026-12-07T11:30:00.000Z'],
    ['1 working day of a Tuesday', '2026-12-01T09:00:00Z', days(1), '2026-12-02T17:00:00.000Z'],
    ['1 working day of a Thursday', '2026-12-03T09:00:00Z', days(1), '2026-12-04T16:30:00.000Z'],
    ['2 working days of a Saturday', '2026-12-05T21:00:00Z', days(2), '2026-12-08T17:00:00.000Z'],
    ['1 working day of Christmas Eve', '2026-12-24T10:00:00Z', days(1), '2026-12-29T17:00:00.000Z'],
    ['3 working days over Easter', '2026-04-02T10:00:00Z', days(3), '2026-04-09T16:00:00.000Z'],
    [
      '1 working day just after midnight in summer',
      '2026-06-02T23:30:00Z',
      days(1),
      '2026-06-04T16:00:00.000Z',
    ],
  ])('%s', (_, from, within, to) => expect(iso(momentAfter(office, new Date(from), within))).toBe(to))

  it('by an office that is never open, is nothing', () => {
    const never: Office = { hours: {}, calendar: calendars.england }
    expect(() => opensAt(never, new Date('2026-12-01T09:00:00Z'))).toThrow('never open')
    expect(() => momentAfter(never, new Date('2026-12-01T09:00:00Z'), days(1))).toThrow('not open')
  })

  it('is said in words', () => {
    expect([withinInWords(hours(2)), withinInWords(working(1)), withinInWords(days(1))]).toEqual([
      '2 hours',
      '1 working hour',
      '1 working day',
    ])
  })
})
