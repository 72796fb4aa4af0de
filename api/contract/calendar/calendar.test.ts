import Holidays from 'date-holidays'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calendars } from '#council/calendars.ts'
import holidays from '#council/holidays.json' with { type: 'json' }
import { addCounted, countedBetween, countedDayBefore, isWeekend, schoolCalendar } from './calendar.ts'

const { england, foi } = calendars
const years = [2026, 2027, 2028]

describe('bank holidays', () => {
  it.each([
    ['england-and-wales', 'ENG'],
    ['scotland', 'SCT'],
    ['northern-ireland', 'NIR'],
  ] as const)('of %s are those that the package date-holidays computes', (division, code) => {
    const computed = new Holidays('GB', code)
    const days = years
      .flatMap((year) => computed.getHolidays(year))
      .filter(({ type }) => type === 'public' || type === 'bank')
      .map(({ date }) => date.slice(0, 10))
      .filter((day) => !isWeekend(day))
    expect(holidays.divisions[division].map(({ day }) => day)).toEqual(days)
  })

  it('are for freedom of information those of anywhere in the United Kingdom', () => {
    const extra = [
      ...['2026-01-02', '2026-03-17', '2026-07-13', '2026-08-03', '2026-11-30'],
      ...['2027-01-04', '2027-03-17', '2027-07-12', '2027-08-02', '2027-11-30'],
      ...['2028-01-04', '2028-03-17', '2028-07-12', '2028-08-07', '2028-11-30'],
    ]
    expect(extra.filter((day) => england.counts(day))).toEqual(extra)
    expect(extra.filter((day) => foi.counts(day))).toEqual([])
    const english = holidays.divisions['england-and-wales'].map(({ day }) => day)
    expect(english.filter((day) => foi.counts(day) || england.counts(day))).toEqual([])
  })
})

describe('counting', () => {
  it.each([
    ['forwards over Christmas', '2026-12-24', 1, '2026-12-29'],
    ['backwards over New Year', '2027-01-05', -5, '2026-12-24'],
    ['over the clocks going forward', '2026-03-27', 1, '2026-03-30'],
    ['over the clocks going back', '2026-10-23', 1, '2026-10-26'],
    ['from a Saturday', '2026-03-07', 1, '2026-03-09'],
    ['over 29 February', '2028-02-28', 2, '2028-03-01'],
    ['none', '2026-12-25', 0, '2026-12-25'],
  ])('goes %s', (_, from, count, to) => expect(addCounted(england, from, count)).toBe(to))

  it('ends where no bank holidays are known, on either side', () => {
    expect(addCounted(england, '2028-12-28', 1)).toBe('2028-12-29')
    expect(addCounted(england, '2028-12-29', 1)).toBeUndefined()
    expect(addCounted(england, '2026-01-02', -1)).toBeUndefined()
    expect(countedBetween(england, '2028-12-20', '2029-01-01')).toBeUndefined()
  })

  it('comes back from where it went', () => {
    const day = fc
      .integer({ min: 0, max: 900 })
      .map((count) => addCounted(england, '2026-01-01', count % 500))
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 150 }), (from = '', count) => {
        const to = addCounted(england, from, count) ?? ''
        expect(countedBetween(england, from, to)).toBe(count)
        expect(countedBetween(england, to, from)).toBe(-count)
        expect(england.counts(to)).toBe(true)
      }),
    )
  })
})

describe('a school', () => {
  const autumn = { from: '2026-08-26', until: '2026-10-16' }
  const winter = { from: '2026-10-26', until: '2026-12-18' }
  const school = schoolCalendar(
    [autumn, winter],
    [{ from: '2026-11-06', until: '2026-11-06' }],
    [{ day: '2026-08-31', name: 'Summer bank holiday' }],
    'A made-up school',
  )

  it('has lessons in its terms alone, and none at weekends, bank holidays and on training days', () => {
    expect(addCounted(school, '2026-08-27', 2)).toBe('2026-09-01')
    expect(addCounted(school, '2026-10-16', 1)).toBe('2026-10-26')
    expect(addCounted(school, '2026-11-05', 1)).toBe('2026-11-09')
    expect(countedBetween(school, '2026-10-01', '2026-10-26')).toBe(12)
  })

  it('says nothing of days after its last known term', () => {
    expect(addCounted(school, '2026-12-17', 1)).toBe('2026-12-18')
    expect(addCounted(school, '2026-12-18', 1)).toBeUndefined()
    expect(addCounted(schoolCalendar([], [], [], 'None'), '2026-12-18', 1)).toBeUndefined()
  })
})

describe('the working day before', () => {
  it.each([
    ['a Tuesday', '2026-03-03T09:00:00Z', '2026-03-02T00:00:00.000Z'],
    ['a Monday', '2026-03-02T09:00:00Z', '2026-02-27T00:00:00.000Z'],
    ['a Saturday', '2026-03-07T09:00:00Z', '2026-03-06T00:00:00.000Z'],
    ['a Sunday', '2026-03-08T09:00:00Z', '2026-03-06T00:00:00.000Z'],
    ['a day in summer', '2026-06-03T09:00:00Z', '2026-06-01T23:00:00.000Z'],
    ['just after midnight in summer', '2026-06-02T23:30:00Z', '2026-06-01T23:00:00.000Z'],
    ['the Monday after the clocks went forward', '2026-03-30T09:00:00Z', '2026-03-27T00:00:00.000Z'],
    ['the Monday after the clocks went back', '2026-10-26T09:00:00Z', '2026-10-22T23:00:00.000Z'],
    ['the Tuesday after Easter', '2026-04-07T09:00:00Z', '2026-04-01T23:00:00.000Z'],
    ['the Tuesday after Christmas', '2026-12-29T09:00:00Z', '2026-12-24T00:00:00.000Z'],
    ['a Monday of which no holidays are known', '2031-04-14T09:00:00Z', '2031-04-10T23:00:00.000Z'],
  ])('%s began as it was in England', (_, now, began) => {
    expect(countedDayBefore(england, new Date(now)).toISOString()).toBe(began)
  })
})
