import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { answerForms } from '#fostering/forms/answers.ts'
import { sections } from '#fostering/forms/index.ts'
import { summaries } from './summaries.ts'
import { phaseInWords } from './words.ts'

const all: readonly (readonly [string, string])[] = [
  ...Object.entries(summaries),
  ...Object.entries(phaseInWords).map(([phase, words]) => [`home, ${phase}`, words] as const),
  ...sections.map(({ slug, summary }) => [`section ${slug}`, summary] as const),
  ...Object.entries(answerForms).map(([slug, { summary }]) => [`questions to ${slug}`, summary] as const),
]

/** In words. A sentence that is longer has to be read twice. */
const longest = 20
/** Words that somebody who reads little English stumbles over, where a plainer one says the same. */
const hard =
  /\b(?:regarding|prior to|commence|pursuant|statutory|applicant|hereby|utilise|in order to|whom)\b/i

describe('the plain summary at the head of each part', () => {
  it.each(all)('of %s is short, in short sentences and plain words', (_, summary) => {
    const sentences = summary.split(/(?<=[.?!])\s+/)
    expect(sentences.length).toBeGreaterThan(0)
    expect(sentences.length).toBeLessThanOrEqual(8)
    for (const one of sentences) {
      expect([one, one.split(/\s+/).length <= longest]).toEqual([one, true])
      expect(one).toMatch(/^[A-Z].*[.?!]$/)
      expect(one).not.toMatch(hard)
      expect(one).not.toMatch(/[;–—]/)
    }
  })

  it('stands on every page of a private place', () => {
    const read = (file: string) => readFileSync(join(import.meta.dirname, file), 'utf8')
    const files = [...read('pages.ts').matchAll(/import\('\.\/(.*?)'\)/g)].map(([, file = '']) => file)
    expect(files.length).toBeGreaterThan(10)
    // The home page says how far they are, and a question shows the summary of its section.
    const own: Record<string, RegExp> = {
      'home/HomePage.tsx': /<InsetText>\{view\.plan\.ending \?\? phaseInWords\[view\.phase\]\}<\/InsetText>/,
      'section/QuestionPage.tsx': /<InsetText>\{section\.summary\}<\/InsetText>/,
    }
    for (const file of files) expect(read(file)).toMatch(own[file] ?? /<PlacePage\b/)
  })
})
