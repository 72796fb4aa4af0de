/** What people see as one character; browsers of before 2024 may not know. */
const characters = 'Segmenter' in Intl ? new Intl.Segmenter('en-GB', { granularity: 'grapheme' }) : undefined

/** No character that is meant is longer, in UTF-16 units: more than this is marks piled upon marks. */
const longest = 32

/** Begin and end of the character in whose middle this place lies; twice the place where it lies in none. */
function around(text: string, at: number): readonly [number, number] {
  if (at <= 0 || at >= text.length) return [at, at]
  const found = characters?.segment(text).containing(at)
  if (found && found.index !== at && found.segment.length <= longest)
    return [found.index, found.index + found.segment.length]
  const isPair = /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(at - 1, at + 1))
  return isPair && found?.index !== at ? [at - 1, at + 1] : [at, at]
}

/** The beginning of words, of at most so many UTF-16 units, that ends behind a whole character. */
export const cut = (text: string, most: number): string =>
  text.length > most ? text.slice(0, around(text, most)[0]) : text

/** The end of words, of at most so many UTF-16 units, that begins with a whole character. */
export const cutToEnd = (text: string, most: number): string =>
  text.length > most ? text.slice(around(text, text.length - most)[1]) : text

/** Words of at most so many UTF-16 units; a dot dot dot says that there is more. */
export const shortened = (text: string, most: number): string =>
  text.length > most ? `${cut(text, most - 1)}…` : text
