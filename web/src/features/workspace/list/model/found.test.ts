import { expect, it } from 'vitest'
import { council } from '#council'
import { foundInWords, isPartOfReference } from './found.ts'

it.each([
  [0, false, /^Nothing found\. .*“road”/],
  [0, true, /so far.*older/],
  [1, false, /^1 request found\.$/],
  [1, true, /newest request.*may be more/],
  [50, false, /^50 requests found/],
  [50, true, /^The newest 50 requests are here\. There may be more\.$/],
] as const)('%i found, more: %s', (count, more, words) => {
  expect(foundInWords(count, more)).toMatch(words)
})

it.each([
  ['HW-FK5V', true],
  ['hw fk5v', true],
  ['hwfk5v', true],
  ['howard', false],
  ['HW-3JQ2-H5WK', false],
  ['hole 5', false],
])('knows whether “%s” is part of a reference', (q, isPart) => {
  expect(isPartOfReference(q, council)).toBe(isPart)
  expect(foundInWords(0, false, isPart)).toMatch(
    isPart ? /^Nothing found\. This looks like a reference/ : /whole words/,
  )
})
