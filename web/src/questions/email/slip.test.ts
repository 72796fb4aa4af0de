import { describe, expect, it } from 'vitest'
import { isOneSlip, likelyEmail } from './slip.ts'

describe('a likely slip', () => {
  it.each([
    ['gmial.com', 'gmail.com'],
    ['gmal.com', 'gmail.com'],
    ['gmaill.com', 'gmail.com'],
    ['gnail.com', 'gmail.com'],
    ['gmail.con', 'gmail.com'],
    ['gmial.con', 'gmail.com'],
    ['gmail.co', 'gmail.com'],
    ['gmailcom', 'gmail.com'],
    ['gmail,com', 'gmail.com'],
    ['gmail', 'gmail.com'],
    ['hotmail.co', 'hotmail.com'],
    ['hotmial.co.uk', 'hotmail.co.uk'],
    ['hotmail.co.ul', 'hotmail.co.uk'],
    ['yahoo.com.uk', 'yahoo.co.uk'],
    ['outlok.com', 'outlook.com'],
    ['iclould.com', 'icloud.com'],
    ['btinternt.com', 'btinternet.com'],
    ['aol.co', 'aol.com'],
    ['school.example.couk', 'school.example.co.uk'],
    ['leics.gov.ku', 'leics.gov.uk'],
    ['example.con', 'example.com'],
  ])('%s is %s', (typed, meant) => {
    expect(likelyEmail(`jo@${typed}`)).toBe(`jo@${meant}`)
  })

  it.each([
    'gmail.com',
    'mail.com',
    'ymail.com',
    'email.com',
    'hotmail.fr',
    'ski.com',
    'ma.com',
    'example.co',
  ])('%s is none', (domain) => expect(likelyEmail(`jo@${domain}`)).toBeUndefined())

  it.each(['', 'jo', 'jo@', '@gmial.com', 'jo..b@gmial.com'])('nothing is made of %j', (typed) => {
    expect(likelyEmail(typed)).toBeUndefined()
  })

  it('is one letter, or two exchanged', () => {
    for (const other of ['abc', 'abdc', 'acd', 'abcde', 'xabcd', 'abxd'])
      expect(isOneSlip(other, 'abcd')).toBe(true)
    for (const other of ['ab', 'badc', 'abcdef', 'dbca', 'xbcy']) expect(isOneSlip(other, 'abcd')).toBe(false)
  })
})
