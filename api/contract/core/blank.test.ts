import { expect, it } from 'vitest'
import { writtenPair } from '#contract/geo/search/angles.ts'
import { readPrivateLink } from '#contract/requests/private-link.ts'
import { isBlank } from './blank.ts'
import { tidyEmail } from './email-address.ts'
import { namePattern } from './name.ts'
import { tidyPhone } from './phone-number.ts'
import { readPostcode } from './postcode.ts'
import { readDay } from './typed/typed-date.ts'

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

/** Nothing of these is drawn; a name, a date, a postcode and a place mean the same with them as without. */
const along = [
  '\u00ad',
  '\u034f',
  '\u200b',
  '\u200d',
  '\u200f',
  '\u202e',
  '\u2060',
  '\u2800',
  '\ufe0f',
  '\ufeff',
]

it.each(['\ufffe', '\ufdd0', '\u{1fffe}', '\ud800', '\u0007', '\u3164', ' ', ...along])(
  '%j is no name, by the pattern as by isBlank',
  (text) => {
    expect(isBlank(text)).toBe(true)
    expect(namePattern.test(text)).toBe(false)
    expect(namePattern.test(`${text} ${text}`)).toBe(false)
  },
)

it('and namePattern agree on every character', () => {
  for (let code = 0; code <= 0x10ffff; code++) {
    const text = String.fromCodePoint(code)
    if (namePattern.test(text) && isBlank(text))
      throw new Error(`U+${code.toString(16)} is blank, and a name`)
  }
})

it.each(along)('%j that was pasted along changes nothing of what is meant', (extra) => {
  const within = (text: string) => [...text].join(extra)
  expect(readDay(within('31/1/2029'))).toEqual({ kind: 'date', date: '2029-01-31' })
  expect(readPostcode(within('LE11 3TU'))).toBe('LE11 3TU')
  expect(tidyPhone(within('07700 900982'))).toBe('07700 900982')
  expect(tidyEmail(within('jo@example.org'))).toBe('jo@example.org')
  expect(writtenPair(within('52.7, -1.2'))?.pair).toEqual(writtenPair('52.7, -1.2')?.pair)
  const link = '/alerts/confirm'
  expect(readPrivateLink(within(link))).toEqual(readPrivateLink(link))
})
