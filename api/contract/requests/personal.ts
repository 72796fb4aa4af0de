/** Words that may say who or where somebody is, and what they look like: "a phone number". */
export interface Personal {
  readonly text: string
  readonly looks: string
}

/** Loose on purpose: whoever reads it decides, so what is shown in vain costs a look and what is missed is public. */
const shapes: readonly (readonly [looks: string, shape: RegExp])[] = [
  ['an email address', /[^\s@<>(),;:]+@[^\s@<>(),;:]+\.[a-z]{2,}/gi],
  ['a phone number', /(?:\+44|\b0)[\d\s()-]{8,14}\d/g],
  ['a postcode', /\b[a-z]{1,2}\d[a-z\d]?\s?\d[a-z]{2}\b/gi],
  ['a number plate', /\b[a-z]{2}\d{2}\s?[a-z]{3}\b/gi],
  ['somebody’s name', /\b(?:Mr|Mrs|Miss|Ms|Mx|Dr)\.?\s[A-Z][\w’'-]+/g],
  ['the number of a home', /\b(?:at|number|no\.?|outside|house)\s\d{1,4}[a-z]?\b/gi],
]

/** What in a text looks as if it said who or where somebody is, in its order. */
export const personalIn = (text: string): Personal[] =>
  shapes
    .flatMap(([looks, shape]) =>
      [...text.matchAll(shape)].map(({ 0: found, index }) => ({ text: found.trim(), looks, index })),
    )
    .sort((a, b) => a.index - b.index)
    .map(({ text, looks }) => ({ text, looks }))

/** "“07700 900123” looks like a phone number". */
export const looksLike = ({ text, looks }: Personal): string => `“${text}” looks like ${looks}`
