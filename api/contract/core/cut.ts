let made: Intl.Segmenter | undefined
/** What people see as one character, made for the first who asks; browsers of before 2024 may not know. */
function characters(): Intl.Segmenter | undefined {
  if ('Segmenter' in Intl) made ??= new Intl.Segmenter('en-GB', { granularity: 'grapheme' })
  return made
}

/** No character that is meant is longer, in UTF-16 units: more than this is marks piled upon marks. */
const longest = 32

/** Where the character begins in whose middle this place lies; the place itself where it lies in none. */
function before(text: string, at: number): number {
  const found = characters()?.segment(text).containing(at)
  if (found && found.index !== at && found.segment.length <= longest) return found.index
  const isPair = /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(at - 1, at + 1))
  return isPair && found?.index !== at ? at - 1 : at
}

/** The beginning of words, of at most so many UTF-16 units, that ends behind a whole character. */
export const cut = (text: string, most: number): string =>
  text.length > most ? text.slice(0, most > 0 ? before(text, most) : 0) : text

/** Words of at most so many UTF-16 units; a dot dot dot says that there is more. */
export const shortened = (text: string, most: number): string =>
  text.length > most ? `${cut(text, most - 1)}…` : text
