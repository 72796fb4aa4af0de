import { expect, it } from 'vitest'
import { foundInWords } from './found.ts'

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
