import { expect, it } from 'vitest'
import { saidInWords } from './said.ts'

const at = '2027-01-05T10:40:00.000Z'

it.each([
  ['2027-01-05T10:37:10.000Z', '10:37am'],
  ['2027-01-05T10:42:00.000Z', '10:42am'],
  ['2027-01-05T10:12:00.000Z', '10:12am by their device (we received it at 10:40am)'],
  ['2027-01-05T13:00:00.000Z', '10:40am (the clock on their device was ahead and said 1pm)'],
  [
    '2027-01-04T23:50:00.000Z',
    '11:50pm on Monday 4 January by their device (we received it at 10:40am on Tuesday 5 January)',
  ],
])('says when something was done that a device dates %s', (said, words) => {
  expect(saidInWords({ [at]: said }, at)).toBe(words)
})

it('says when we received what no device has dated otherwise', () => {
  expect(saidInWords({}, at)).toBe('10:40am')
})
