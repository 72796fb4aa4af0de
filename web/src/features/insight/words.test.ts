import { expect, it } from 'vitest'
import { ofMany, partOfThem, shareInWords } from './words.ts'

it.each([
  [1, 'requests in 13 months', 'request in 13 months'],
  [2, 'requests in 13 months', 'requests in 13 months'],
  [0, 'requests', 'requests'],
  [null, 'requests', 'requests'],
])('%s of %s: %s', (value, many, words) => expect(ofMany(value, many)).toBe(words))

it.each([
  [0, 7, 'none'],
  [7, 7, 'all'],
  [9, 10, '9 in 10'],
  [21, 50, '42%'],
  [1515, 1522, 'more than 99%'],
  [1, 1522, 'fewer than 1%'],
])('%s of %s: %s', (part, of, words) => expect(shareInWords(part, of)).toBe(words))

it.each([
  [6, 26, '6 of 26 forms'],
  [3, 10, '3 of 10 forms'],
  [26, 26, 'All 26 forms'],
  [0, 1234, 'None of 1,234 forms'],
])('%s of %s can be said aloud: %s', (part, of, words) => expect(partOfThem(part, of, 'forms')).toBe(words))
