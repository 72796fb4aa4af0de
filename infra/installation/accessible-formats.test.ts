import { expect, it } from 'vitest'
import type { CouncilProfile } from '#contract/council/council.ts'
import { council } from '#council'
import { said } from './broken.ts'
import type { Installation } from './installation.ts'

const profile = (change: object): Partial<Installation> => ({
  council: { ...council, ...change } as CouncilProfile,
})

const broken: [string, Partial<Installation>, RegExp][] = [
  [
    'one format of letters',
    profile({ accessibleFormats: [{ id: 'braille', name: 'Braille' }] }),
    /one format of letters alone, Braille, and a question needs a choice\. Add another, or leave the list empty/,
  ],
  [
    'two formats of letters of one name',
    profile({
      accessibleFormats: [
        { id: 'braille', name: 'Braille' },
        { id: 'dots', name: 'Braille' },
      ],
    }),
    /Two formats of letters have the name Braille\./,
  ],
  [
    'two formats of letters of one id',
    profile({
      accessibleFormats: [
        { id: 'braille', name: 'Braille' },
        { id: 'braille', name: 'Audio' },
      ],
    }),
    /Two formats of letters have the id braille\./,
  ],
  [
    'a format of letters that asks no question',
    profile({
      accessibleFormats: [
        { id: 'braille', name: 'Braille' },
        { id: 'language', name: 'Another language', asks: 'The language' },
      ],
    }),
    /The format of letters language asks “The language”, which is no question\. End it with a question mark\./,
  ],
]

it.each(broken)('a profile with %s is told so', (_, change, words) => {
  expect(said(change)).toMatch(words)
})

it('may offer no format of letters at all', () => {
  expect(said(profile({ accessibleFormats: [] }))).toBe('')
  expect(said(profile({ accessibleFormats: undefined }))).toBe('')
})
