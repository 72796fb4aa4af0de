import { expect, it } from 'vitest'
import { ofMany } from './words.ts'

it.each([
  [1, 'requests in 13 months', 'request in 13 months'],
  [2, 'requests in 13 months', 'requests in 13 months'],
  [0, 'requests', 'requests'],
  [null, 'requests', 'requests'],
])('%s of %s: %s', (value, many, words) => expect(ofMany(value, many)).toBe(words))
