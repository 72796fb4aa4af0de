import * as z from 'zod/mini'
import { isBlank, nothingToSee } from './blank.ts'

/** UTF-16 units that a person's name may have: several times the longest that a passport's page prints. */
export const nameLimit = 200

/**
 * A person's name is whatever their passport says: any script, figures, marks and punctuation, one letter or many words
 * (see W3C, "Personal names around the world"). Only what nobody can be called is refused: nothing to see, and control
 * characters, line breaks among them.
 */
export const namePattern = new RegExp(`^(?=.*[^${nothingToSee}])\\P{Cc}+$`, 'u')

/** What is wrong with a name, in words; undefined when it will do. */
export function nameError(name: string): string | undefined {
  if (name.length > nameLimit) return `Name must be ${nameLimit} characters or fewer`
  if (namePattern.test(name)) return undefined
  return isBlank(name)
    ? 'Enter your name, or leave it out'
    : 'Enter your name on one line. Try typing it instead of pasting it'
}

const error = ({ input }: { readonly input?: unknown }) => nameError(String(input))

/** A person's name, as it comes in. */
export const PersonName = z
  .string()
  .check(z.maxLength(nameLimit, { error, abort: true }), z.regex(namePattern, { error }))

/** What comes along when a name is pasted; not all that is never drawn: the joiners of Persian and Indic names stay. */
const pastedAlong = /[\u00ad\u200b\u2060\ufeff\u202a-\u202e\u2066-\u2069]/g

/** The text with single spaces for white space and control characters, line breaks among them. */
export const onOneLine = (text: string): string => text.replace(/[\s\p{Cc}]+/gu, ' ').trim()

/** The name with single spaces, without what was pasted along; empty when there is nothing to see. */
export function tidyName(typed: string): string {
  const tidy = onOneLine(typed.replace(pastedAlong, ''))
  return isBlank(tidy) ? '' : tidy
}
