import { expect, it } from 'vitest'
import { listUntil } from './policy.ts'

it.each([
  ['by the Code', undefined, '2027-12-31'],
  ['to July', { until: '07-31', yearsAfter: 1 }, '2028-07-31'],
  ['earlier than the Code lets it end', { until: '10-31', yearsAfter: 0 }, '2027-12-31'],
] as const)('keeps a waiting list %s', (_, lists, until) => {
  expect(listUntil(lists ? { lists } : {}, 2027)).toBe(until)
})
