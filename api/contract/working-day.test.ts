import { expect, it } from 'vitest'
import { workingDayBefore } from './working-day.ts'

it.each([
  ['a Tuesday', '2026-03-03T09:00:00Z', '2026-03-02T00:00:00.000Z'],
  ['a Monday', '2026-03-02T09:00:00Z', '2026-02-27T00:00:00.000Z'],
  ['a Saturday', '2026-03-07T09:00:00Z', '2026-03-06T00:00:00.000Z'],
  ['a Sunday', '2026-03-08T09:00:00Z', '2026-03-06T00:00:00.000Z'],
  ['a day in summer', '2026-06-03T09:00:00Z', '2026-06-01T23:00:00.000Z'],
  ['just after midnight in summer', '2026-06-02T23:30:00Z', '2026-06-01T23:00:00.000Z'],
  ['the Monday after the clocks went forward', '2026-03-30T09:00:00Z', '2026-03-27T00:00:00.000Z'],
])('on %s it began as it was in England', (_, now, began) => {
  expect(workingDayBefore(new Date(now)).toISOString()).toBe(began)
})
