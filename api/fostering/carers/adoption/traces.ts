import type { Trace } from '#contract/fostering/carers/adoption.ts'

const patterns: readonly (readonly [Trace, RegExp])[] = [
  ['postcode', /\b[a-z]{1,2}\d[a-z\d]?\s?\d[a-z]{2}\b/i],
  ['phone', /(?:\+44|\b0)(?:[\s()-]?\d){9,10}\b/],
  ['email', /[^\s@]+@[^\s@]+\.[^\s@]+/],
]

const escaped = (word: string) => word.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
/** Surnames, as letters go by first names. */
const lastOf = (name: string): string | undefined => name.trim().split(/\s+/).slice(1).at(-1)

/**
 * What in a letter may give away where somebody lives or who they are. It helps whoever writes and whoever reads it; a person
 * reads every letter all the same, as no list finds the name of a school.
 */
export function tracesIn(text: string, names: readonly string[]): Trace[] {
  const found = patterns.flatMap(([trace, pattern]) => (pattern.test(text) ? [trace] : []))
  const surnames = names.map(lastOf).filter((name) => name !== undefined)
  const named = surnames.some((name) =>
    new RegExp(`(?:^|[^\\p{L}])${escaped(name)}(?!\\p{L})`, 'iu').test(text),
  )
  return named ? [...found, 'name'] : found
}

/** What it looks like, in the words of whoever reads the letter: `a postcode`. */
export const traceInWords: Readonly<Record<Trace, string>> = {
  postcode: 'a postcode',
  phone: 'a phone number',
  email: 'an email address',
  name: 'a surname',
}
