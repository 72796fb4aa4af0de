import { expect, it } from 'vitest'
import { answeredPhrases, files, phrases, shares, wholeDirectory } from './testing/phrases.ts'

/** Searched once for all that is asked of it. */
const answers = answeredPhrases()

it('has at least 300 phrasings, each once, of pages that there are', () => {
  const all = files.flatMap(phrases)
  const slugs = new Set(wholeDirectory().map(({ slug }) => slug))
  expect(all.length).toBeGreaterThanOrEqual(300)
  expect(new Set(all.map(({ typed }) => typed.toLowerCase())).size).toBe(all.length)
  expect(all.flatMap(({ finds }) => finds).filter((slug) => !slugs.has(slug))).toEqual([])
})

it('finds the right page first for nine of ten, and among the first three for all but one of fifty', () => {
  const missed = answers.filter(({ place }) => place === null || place > 3)
  const { first, firstThree } = shares(answers)
  const said = missed.map(({ typed, found }) => `${typed}: ${found.slice(0, 3).join(', ')}`).join('\n')
  expect(firstThree, said).toBeGreaterThanOrEqual(0.98)
  expect(first).toBeGreaterThanOrEqual(0.9)
})

it.each([
  'the lamp outside my house is broken',
  'complaint about pothole not fixed',
  'my mum died',
  'what school can my child get into',
  'rubbish not picked up',
  'gritting',
  'large print letters',
  'letter in another language',
])('finds the right page first for “%s”', (typed) => {
  expect(answers.find((one) => one.typed === typed)?.place).toBe(1)
})
