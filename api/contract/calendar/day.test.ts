import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { yearsSince } from '#contract/core/condition.ts'
import { dayOf } from '#services/define/dates.ts'
import {
  addDays,
  addMonths,
  addYears,
  clockInEngland,
  dayInEngland,
  daysBetween,
  daysFrom,
  isDay,
  lengthOfMonth,
} from './day.ts'
import { beginningOfDay, endOfDay, momentInEngland } from './moments.ts'

describe('a day in England', () => {
  it.each([
    ['2026-07-14T23:30:00.000Z', '2026-07-15', 'half past midnight in July'],
    ['2026-07-14T22:59:59.999Z', '2026-07-14', 'a moment before midnight in July'],
    ['2026-01-14T23:59:59.999Z', '2026-01-14', 'a moment before midnight in January'],
    ['2026-01-15T00:00:00.000Z', '2026-01-15', 'midnight in January'],
    ['2026-03-29T00:30:00.000Z', '2026-03-29', 'before the clocks go forward'],
    ['2026-10-25T00:30:00.000Z', '2026-10-25', 'the hour that comes twice'],
  ])('at %s is %s: %s', (at, day) => expect(dayInEngland(new Date(at))).toBe(day))

  it('is read as the platform reads it, at each moment and however often', () => {
    const shown = new Intl.DateTimeFormat('sv-SE', {
      dateStyle: 'short',
      timeStyle: 'short',
      timeZone: 'Europe/London',
    })
    const moment = fc.date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
    const nearChange = fc
      .integer({ min: -90, max: 90 })
      .map((minutes) => new Date(Date.UTC(2026, 9, 25, 1, minutes)))
    fc.assert(
      fc.property(fc.oneof(moment, nearChange), (at) => {
        for (const again of [at, at])
          expect(clockInEngland(again)).toBe(shown.format(again).replace(' ', 'T'))
      }),
    )
    expect(() => clockInEngland(new Date(Number.NaN))).toThrow(RangeError)
  })

  it('is the day that forms and ages go by', () => {
    const halfPastMidnight = new Date('2026-07-14T23:30:00.000Z')
    expect(dayOf(0, halfPastMidnight)).toBe('2026-07-15')
    expect(dayOf({ years: -3 }, halfPastMidnight)).toBe('2023-07-15')
    expect(yearsSince('2008-07-15', halfPastMidnight)).toBe(18)
    expect(yearsSince('2008-07-16', halfPastMidnight)).toBe(17)
  })

  it('begins and ends at midnight, one millisecond before the next', () => {
    const some = fc.date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
    fc.assert(
      fc.property(some, (at) => {
        const day = dayInEngland(at)
        expect(beginningOfDay(day).getTime()).toBeLessThanOrEqual(at.getTime())
        expect(endOfDay(day).getTime()).toBeGreaterThanOrEqual(at.getTime())
        expect(dayInEngland(beginningOfDay(day))).toBe(day)
        expect(dayInEngland(endOfDay(day))).toBe(day)
        expect(dayInEngland(new Date(beginningOfDay(day).getTime() - 1))).not.toBe(day)
        expect(dayInEngland(new Date(endOfDay(day).getTime() + 1))).not.toBe(day)
      }),
    )
  })

  it('has the time that a clock on the wall shows', () => {
    expect(momentInEngland('2026-07-01T09:00').toISOString()).toBe('2026-07-01T08:00:00.000Z')
    expect(momentInEngland('2026-12-01T09:00').toISOString()).toBe('2026-12-01T09:00:00.000Z')
  })
})

describe('counting calendar days', () => {
  it.each([
    ['2028-02-28', 1, '2028-02-29'],
    ['2026-02-28', 1, '2026-03-01'],
    ['2026-03-29', 1, '2026-03-30'],
    ['2026-10-26', -2, '2026-10-24'],
    ['2026-12-31', 366, '2028-01-01'],
  ])('%s and %i is %s', (day, count, then) => {
    expect(addDays(day, count)).toBe(then)
    expect(daysBetween(day, then)).toBe(count)
  })

  it('knows how long months and years are', () => {
    expect([addMonths('2028-01-31', 1), addMonths('2026-01-31', 1), addMonths('2026-03-31', -13)]).toEqual([
      '2028-02-29',
      '2026-02-28',
      '2025-02-28',
    ])
    expect(addMonths('2026-11-15', 2)).toBe('2027-01-15')
    expect([addYears('2028-02-29', 1), addYears('2028-02-29', 4)]).toEqual(['2029-03-01', '2032-02-29'])
    expect([lengthOfMonth(2028, 2), lengthOfMonth(2026, 2), lengthOfMonth(2026, 13)]).toEqual([29, 28, 31])
  })

  it('lists every day from one to another', () => {
    expect(daysFrom('2028-02-28', '2028-03-01')).toEqual(['2028-02-28', '2028-02-29', '2028-03-01'])
    expect(daysFrom('2028-03-01', '2028-02-28')).toEqual([])
  })

  it('refuses what is no day', () => {
    for (const text of ['2026-02-30', '2026-1-1', '20260101', '', 'today', '2026-01-01T00:00']) {
      expect(isDay(text), text).toBe(false)
      expect(() => addDays(text, 1), text).toThrow(`“${text}” is no day`)
      expect(() => addMonths(text, 1), text).toThrow(RangeError)
      expect(() => daysBetween('2026-01-01', text), text).toThrow(RangeError)
    }
    expect(isDay('2028-02-29')).toBe(true)
  })
})
