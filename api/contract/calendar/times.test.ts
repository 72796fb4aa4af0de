import { expect, it } from 'vitest'
import { daysAbout, hours } from './commitment.ts'
import { endOfDay } from './moments.ts'
import { clockInWords, dueMomentInWords, wallClockInWords } from './times.ts'

it.each([
  ['2026-12-02T10:00:00.000Z', '10am'],
  ['2026-12-02T10:05:00.000Z', '10:05am'],
  ['2026-12-02T12:00:00.000Z', 'midday'],
  ['2026-12-02T12:05:00.000Z', '12:05pm'],
  ['2026-12-02T00:00:00.000Z', 'midnight'],
  ['2026-12-02T00:30:00.000Z', '12:30am'],
  // In summer the clock in England is an hour ahead.
  ['2026-07-02T16:00:00.000Z', '5pm'],
])('%s is %s on the clock', (at, words) => {
  expect(clockInWords(at)).toBe(words)
})

it('says a time of the clock itself in the same words', () => {
  expect(['09:30', '12:00', '18:00'].map(wallClockInWords)).toEqual(['9:30am', 'midday', '6pm'])
})

it('says of what is due the day, or the time where it is due in the course of one', () => {
  expect(dueMomentInWords(endOfDay('2026-07-16').toISOString())).toBe('16 July 2026')
  expect(dueMomentInWords(endOfDay('2026-12-16'))).toBe('16 December 2026')
  expect(dueMomentInWords('2026-07-16T14:15:00Z')).toBe('3:15pm on 16 July 2026')
  expect(dueMomentInWords('2026-07-16T14:15:00Z', () => 'Thursday')).toBe('3:15pm on Thursday')
})

it('takes a promise in hours for the days that they are', () => {
  expect([1, 24, 25].map((amount) => daysAbout(hours(amount)))).toEqual([1, 1, 2])
})
