import { expect, it } from 'vitest'
import { timeIn } from './read.ts'

it.each([
  ['9:30', '09:30'],
  ['09.30', '09:30'],
  [' 1430 ', '14:30'],
  ['23:59', '23:59'],
  ['24:00', undefined],
  ['9:60', undefined],
  ['half past nine', undefined],
  ['', undefined],
])('reads “%s” as a time', (typed, time) => {
  expect(timeIn(typed)).toBe(time)
})
