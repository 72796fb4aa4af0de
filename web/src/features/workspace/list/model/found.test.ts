import { expect, it } from 'vitest'
import { foundInWords } from './found.ts'

it.each([
  [0, false, /^Nothing was found\. .*“road”/],
  [0, true, /so far.*older/],
  [1, false, /^1 request was found\.$/],
  [1, true, /newest request is shown.*may be more/],
  [50, false, /^50 requests were found/],
  [50, true, /^The newest 50 requests are shown\. There may be more\.$/],
] as const)('%i found, more: %s', (count, more, words) => {
  expect(foundInWords(count, more)).toMatch(words)
})
