import { expect, it } from 'vitest'
import { dueOf } from '#contract/calendar/clock.ts'
import { calendars } from '../calendars.ts'
import { late } from './late.ts'

it.each([
  ['2027-05-04', '2027-05-18'],
  // Over the bank holiday at the end of May.
  ['2027-05-24', '2027-06-08'],
])('looks at a late application of %s by %s', (day, by) => {
  expect(dueOf(late.look, day, calendars)).toEqual({ kind: 'day', day: by })
})
