import { expect, it } from 'vitest'
import { isBlank } from './blank.ts'

it.each([
  ['nothing', ''],
  ['spaces', '   '],
  ['a no-break space', '\u00a0'],
  ['lines and tabs', '\n\t\r\n'],
  ['a zero-width space', '\u200b'],
  ['a byte order mark', '\ufeff'],
  ['joiners alone', '\u200d\u2060'],
  ['marks of direction', '\u200e\u202e\u2066'],
  ['a soft hyphen', '\u00ad'],
  ['Hangul fillers', '\u3164\uffa0'],
  ['an empty Braille cell', '\u2800'],
  ['a variation selector alone', '\ufe0f'],
  ['control characters', '\u0000\u0007\u007f'],
  ['what is no character', '\ufffe\uffff'],
  ['half a character', '\ud800'],
])('%s is blank', (_, text) => expect(isBlank(text)).toBe(true))

it.each(['a', '.', '-', '0', ' x ', '你', 'ا', '👍', '👩‍👩‍👧', '\u200bJo\u200b', 'ﷺ', '\u0301a', '⠓'])(
  '"%s" is not',
  (text) => expect(isBlank(text)).toBe(false),
)
