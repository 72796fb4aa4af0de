import { describe, expect, it } from 'vitest'
import { emailError, tidyEmail } from '#contract/core/email-address.ts'
import { mobileNumber } from '#contract/core/phone-number.ts'
import { emailTrouble, mobileOf } from './notify-recipient.ts'

/** Whole numbers below `n`, the same in every run. */
function draws(seed: number) {
  let state = seed
  return (n: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * n)
  }
}

const pieces = [
  'jo',
  'a',
  '.',
  '-',
  '--',
  "'",
  '’',
  '+',
  '@',
  '@',
  'example',
  '.com',
  '.co.uk',
  ' ',
  '\u200b',
  '\u00ad',
  '_',
  '7',
  'é',
  ',',
]

describe('what a form takes', () => {
  it('is an e-mail address that Notify takes, whatever is typed', () => {
    const draw = draws(7)
    let taken = 0
    for (let n = 0; n < 20_000; n++) {
      const some = (most: number) => Array.from({ length: 1 + draw(most) }, () => pieces[draw(pieces.length)])
      const typed = [...some(3), '@', ...some(3), ['.com', '.co.uk', ''][draw(3)]].join('')
      const email = tidyEmail(typed)
      if (emailError(email)) continue
      taken++
      expect(emailTrouble(email), typed).toBeUndefined()
    }
    expect(taken).toBeGreaterThan(100)
  })

  it('is a number that Notify takes, in each of the ways that it is written', () => {
    const draw = draws(9)
    let taken = 0
    for (let n = 0; n < 20_000; n++) {
      const prefix = ['', '0', '+44', '0044', '44', '+', '00', '+44 (0)'][draw(8)]
      const typed = `${prefix}7${'0'.repeat(draw(2))}${String(draw(10 ** (7 + draw(4))))}`
      const found = mobileNumber(typed)
      if ('why' in found) continue
      taken++
      expect(mobileOf(found.number), typed).toEqual({ number: found.number.slice(1) })
    }
    expect(taken).toBeGreaterThan(1000)
  })
})

it.each(['.jo@example.com', 'jo..b@example.com', 'jo@three---hyphens.com', 'jo’b@example.com', 'jo@example'])(
  'Notify refuses %s',
  (email) => expect(emailTrouble(email)).toBe('email_address Not a valid email address'),
)

it.each([
  ['0116 305 0001', /Not a UK mobile number/],
  ['0770090098', /Not enough digits/],
  ['077009009820', /Too many digits/],
  ['0612345678', /Not enough digits/],
  ['06123456789', /not valid/],
  ['07700.900.982', /letters or symbols/],
  ['+353 85 123 4567', /international/],
])('Notify refuses %s', (number, says) => {
  expect(mobileOf(number)).toMatchObject({ message: expect.stringMatching(says) })
})
