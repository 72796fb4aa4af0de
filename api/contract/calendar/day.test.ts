import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayOf } from '#services/define/dates.ts'
import { yearsSince } from '../condition.ts'
import { dayInEngland } from './day.ts'
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
