import { expect, it } from 'vitest'
import { causeOf, sameKey } from './cause.ts'

it('tells keys and purposes apart, also a purpose of several words, and knows the same key with another body', () => {
  const one = causeOf('minutes of a panel', 'one-key', { text: 'a' })
  expect(one).toBe(causeOf('minutes of a panel', 'one-key', { text: 'a' }))
  expect(sameKey(one, causeOf('minutes of a panel', 'one-key', { text: 'b' }))).toBe(true)
  expect(sameKey(one, causeOf('minutes of a panel', 'another-key', { text: 'a' }))).toBe(false)
  expect(sameKey(one, causeOf('minutes of another', 'one-key', { text: 'a' }))).toBe(false)
  expect(sameKey(undefined, one)).toBe(false)
})
