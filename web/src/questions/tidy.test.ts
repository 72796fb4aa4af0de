import { describe, expect, it } from 'vitest'
import type { TextFormat, TextQuestion } from '#contract/core/question.ts'
import { textFormatPatterns } from '#contract/core/text-format.ts'
import { tidyText } from './tidy.ts'
import { toAnswer } from './values.ts'

describe('a text of a format', () => {
  it.each<[TextFormat, string, string]>([
    ['postcode', ' le38ra ', 'LE3 8RA'],
    ['postcode', 'sw1a-1aa', 'SW1A 1AA'],
    ['nationalInsurance', 'ab123456c', 'AB 12 34 56 C'],
    ['nationalInsurance', 'AB-12-34-56-C', 'AB 12 34 56 C'],
    ['vehicle', 'ab12 cde', 'AB12CDE'],
    ['email', ' Ada.Example@EXAMPLE.org', 'Ada.Example@example.org'],
    ['name', 'Ada   Example', 'Ada Example'],
    ['phone', ' 07700  900982', '07700 900982'],
    ['reference', ' AB/12  3 ', 'AB/12 3'],
  ])('%s %j is written %j', (format, typed, tidy) => {
    expect(tidyText(typed, format)).toBe(tidy)
    expect(tidyText(tidy, format)).toBe(tidy)
    expect(tidy).toMatch(textFormatPatterns[format])
  })

  it.each<[TextFormat, string]>([
    ['postcode', 'le3'],
    ['nationalInsurance', 'my number'],
    ['vehicle', 'no. 5!'],
    ['email', 'Nobody'],
  ])('%s %j is left as it was typed, to be refused', (format, typed) => {
    expect(tidyText(typed, format)).toBe(typed)
  })

  it('is not tidied beyond what the question takes', () => {
    const question: TextQuestion = {
      kind: 'text',
      key: 'number',
      label: 'Number',
      format: 'nationalInsurance',
      maxLength: 9,
      errors: { missing: 'Enter it' },
    }
    expect(toAnswer(question, 'AB123456C')).toBe('AB123456C')
    expect(toAnswer({ ...question, maxLength: 13 }, 'AB123456C')).toBe('AB 12 34 56 C')
  })
})
