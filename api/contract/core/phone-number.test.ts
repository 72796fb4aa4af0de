import { describe, expect, it } from 'vitest'
import { mobileError, mobileNumber, phonePattern, tidyPhone } from './phone-number.ts'

describe('a number for text messages', () => {
  it.each([
    '07700 900 982',
    '07700-900-982',
    '(07700) 900982',
    '07700.900.982',
    '7700900982',
    '447700900982',
    '+447700900982',
    '00447700900982',
    '+44 (0)7700 900 982',
    '0044 (0) 7700 900982',
    '+07700900982',
    '0+44(0)7700900982',
    'tel:+44-7700-900-982',
    '０７７００ ９００９８２',
    '\u200b07700\u00a0900\u202f982\ufeff',
    '07700‑900‑982.',
    ' 07700  900982,',
  ])('%s is read as it was meant', (typed) => {
    expect(mobileNumber(typed)).toEqual({ number: '+447700900982' })
    expect(tidyPhone(tidyPhone(typed))).toBe(tidyPhone(typed))
    expect(tidyPhone(typed)).toMatch(phonePattern)
  })

  it.each([
    ['Jersey', '07797 290 000'],
    ['Guernsey', '07781 190 000'],
    ['the Isle of Man', '07624 290 000'],
    ['a personal number', '070 1234 5678'],
  ])('may be of %s', (_, typed) => {
    expect(mobileError(typed)).toBeUndefined()
  })

  it.each([
    ['a landline', '0116 305 0001', 'landline'],
    ['a landline of the capital', '+44 20 7946 0991', 'landline'],
    ['a number of the council', '0300 123 5000', 'landline'],
    ['a pager', '07612 345 678', 'not-mobile'],
    ['a prefix that nobody has', '0600 123 4567', 'not-mobile'],
    ['a free call', '0800 111 999', 'not-mobile'],
    ['a digit too few', '0770090098', 'short'],
    ['a digit too many', '077009009820', 'long'],
    ['letters', '07700 9OO 982', 'none'],
    ['words', 'ring me', 'none'],
    ['nothing', '', 'none'],
    ['another country', '+353 85 123 4567', 'abroad'],
    ['another country, with 00', '0033 6 12 34 56 78', 'abroad'],
  ])('can’t be %s: %s', (_, typed, why) => {
    expect(mobileNumber(typed)).toEqual({ why })
    expect(mobileError(typed)).toMatch(/07700 900 982/)
  })

  it('may be of another country where the council writes to others', () => {
    const abroad = { international: true }
    expect(mobileNumber('+353 (0)85 123 4567', abroad)).toEqual({ number: '+353851234567' })
    expect(mobileNumber('0033 6 12 34 56 78', abroad)).toEqual({ number: '+33612345678' })
    expect(mobileNumber('+44 7700 900 982', abroad)).toEqual({ number: '+447700900982' })
    expect(mobileNumber('0116 305 0001', abroad)).toEqual({ why: 'landline' })
    expect(mobileNumber('+353 85', abroad)).toEqual({ why: 'none' })
    expect(mobileNumber(`+353${'1'.repeat(13)}`, abroad)).toEqual({ why: 'none' })
  })
})

describe('a number to be called', () => {
  it.each(['0116 305 0001', '+44 (0)116 305 0001', '01509 212 345', '212 345', '+1 202-555-0104'])(
    '%s will do',
    (number) => expect(tidyPhone(number)).toMatch(phonePattern),
  )

  it.each(['ring me', '(((((((', '12 34 5', '0'.repeat(25)])('%s will not', (number) => {
    expect(phonePattern.test(tidyPhone(number))).toBe(false)
  })
})
