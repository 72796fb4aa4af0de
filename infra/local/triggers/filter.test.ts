import { expect, it } from 'vitest'
import { passesFilters } from './filter.ts'

const record = {
  eventName: 'INSERT',
  dynamodb: { NewImage: { pending: { S: 'yes' }, count: { N: '1' } } },
  size: 5,
}

it.each([
  [[], true],
  [[{ eventName: ['INSERT', 'MODIFY'] }], true],
  [[{ eventName: ['REMOVE'] }], false],
  [[{ eventName: ['REMOVE'] }, { eventName: ['INSERT'] }], true],
  [[{ dynamodb: { NewImage: { pending: { S: [{ exists: true }] } } } }], true],
  [[{ dynamodb: { NewImage: { missing: { S: [{ exists: true }] } } } }], false],
  [[{ dynamodb: { OldImage: { pending: { S: [{ exists: false }] } } } }], true],
  [[{ dynamodb: { NewImage: [{ exists: true }] } }], false],
  [[{ eventName: [{ prefix: 'INS' }], size: [{ numeric: ['>', 1, '<=', 5] }] }], true],
  [[{ eventName: [{ 'anything-but': ['INSERT'] }] }], false],
])('%j → %s', (filters, expected) => {
  expect(passesFilters(filters, record)).toBe(expected)
})

it('names a comparison that it does not know', () => {
  expect(() => passesFilters([{ eventName: [{ cidr: '::1' }] }], record)).toThrow(
    "doesn't know the filter cidr",
  )
})
