import { expect, it } from 'vitest'
import { isWellFormed, toWellFormed } from './well-formed.ts'

it.each([
  ['plain', true],
  ['a pothole 🕳️ in the road', true],
  ['\uD83D', false],
  ['\uDD73\uD83D', false],
  ['first \uD83D\uDD73 whole, then half \uD83D', false],
])('%j: whole characters or not, as String.prototype.isWellFormed says', (text, whole) => {
  expect(isWellFormed(text)).toBe(whole)
  // Twice: a pattern that remembers where it stopped answers differently the second time.
  expect(isWellFormed(text)).toBe(text.isWellFormed())
  expect(toWellFormed(text)).toBe(text.toWellFormed())
})
