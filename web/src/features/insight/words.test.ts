import { expect, it } from 'vitest'
import { ofMany, shareInWords } from './words.ts'

it.each([
  [1, 'requests in 13 months', 'request in 13 months'],
  [2, 'requests in 13 months', 'requests in 13 months'],
  [0, 'requests', 'requests'],
  [null, 'requests', 'requests'],
])('%s of %s: %s', (value, many, words) => expect(ofMany(value, many)).toBe(words))

it.each([
  [0, 7, 'none'],
  [7, 7, 'all'],
  [9, 10, '9 of 10'],
  [21, 50, '42%'],
  [1515, 1522, 'more than 99%'],
  [1, 1522, 'fewer than 1%'],
])('%s of %s: %s', (part, of, words) => expect(shareInWords(part, of)).toBe(words))
