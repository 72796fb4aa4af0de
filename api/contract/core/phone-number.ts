import * as z from 'zod/mini'
import { withoutInvisible } from './invisible.ts'

/** A number to be called: loose, because a person dials it, and finds out. */
export const phonePattern = /^(?=(?:\D*\d){6})\+?[\d\s().-]{7,24}$/

const dashes = /[‐-―−⁃]/g
const before = /^[\s"'<]*(?:tel:|sms:)?[\s"'<]*/i
const after = /[\s"'>.,:;]+$/

/**
 * What was typed or pasted, put right where it can only be meant one way: without what nobody sees, `tel:` or the full
 * stop of a sentence; with plain digits, hyphens and single spaces; and without the `(0)` after the country's code.
 */
export const tidyPhone = (typed: string): string =>
  withoutInvisible(typed)
    .replace(dashes, '-')
    .replace(before, '')
    .replace(after, '')
    .replace(/^0+\s*\+/, '+')
    .replace(/^((?:\+|00)\s*\d[\d\s]*?)\s*\(\s*0\s*\)/, '$1 ')
    .replace(/\s+/g, ' ')

/** What to do about a number that nobody can call. */
export const phoneWords = 'Enter a phone number, like 01632 960 001 or 07700 900 982'
const tooLong = { error: phoneWords, abort: true }

/** A number to be called, put right as it comes in. */
export const PhoneNumber = z
  .string()
  .check(
    z.maxLength(200, tooLong),
    z.overwrite(tidyPhone),
    z.maxLength(24, tooLong),
    z.regex(phonePattern, phoneWords),
  )

/** What is wrong with a number to be called, in words that say how to put it right; undefined: nothing. */
export const phoneError = (typed: string): string | undefined =>
  PhoneNumber.safeParse(typed).success ? undefined : phoneWords

/** What the council may do with text messages. `international`: GOV.UK Notify was asked to send them abroad too. */
export interface TextRules {
  readonly international?: boolean | undefined
}

/** Why a text message can't go to a number. */
export type NoTexts = 'none' | 'landline' | 'not-mobile' | 'short' | 'long' | 'abroad'

/**
 * The codes of countries are one to three digits, and no number has more than 15 with them (ITU-T E.164). Whether a
 * number is one of those given out there, only Notify knows.
 */
const abroad = /^[1-9]\d{7,14}$/

/**
 * After the 0 or +44: mobile numbers begin with 71 to 75 and 77 to 79, on the Isle of Man also with 7624, personal
 * numbers with 70; 76 are pagers. Ofcom, National Telephone Numbering Plan, section B3, seen in November 2026. Jersey,
 * Guernsey and the Isle of Man are among them.
 */
const mobile = /^7(?:[0-57-9]|624)/

function ukNumber(national: string): { number: string } | { why: NoTexts } {
  if (/^[1-3]/.test(national)) return { why: 'landline' }
  if (!mobile.test(national)) return { why: 'not-mobile' }
  if (national.length < 10) return { why: 'short' }
  if (national.length > 10) return { why: 'long' }
  return { number: `+44${national}` }
}

/**
 * The number to which text messages go, as `+447700900982`, or why none can. By the rules of GOV.UK Notify
 * (https://github.com/alphagov/notifications-utils, recipient_validation/phone_number.py, as it was in August 2026),
 * which writes to other countries only where the council has asked it to: `international`.
 */
export function mobileNumber(
  typed: string,
  { international = false }: TextRules = {},
): { readonly number: string } | { readonly why: NoTexts } {
  const text = tidyPhone(typed).replace(/[\s().-]/g, '')
  if (!/^\+?\d+$/.test(text)) return { why: 'none' }
  const digits = text.replace(/^\+?0*(?=[1-9])/, '')
  const called = /^(\+|00)/.test(text)
  if (/^440?7/.test(digits) || (called && digits.startsWith('44')))
    return ukNumber(digits.slice(2).replace(/^0/, ''))
  // A number that begins like one of ours after + or 00 was meant as one: 44 is what is missing.
  if (!called || (digits.startsWith('7') && digits.length === 10)) return ukNumber(digits)
  if (!international) return { why: 'abroad' }
  return abroad.test(digits) ? { number: `+${digits}` } : { why: 'none' }
}

const like = 'like 07700 900 982'
const says: Readonly<Record<NoTexts, string>> = {
  none: `Enter a mobile number, ${like}`,
  landline: `Enter a mobile number, ${like}. We cannot send texts to a landline`,
  'not-mobile': `Enter a mobile number that starts with 07, ${like}`,
  short: `Check the mobile number. It is too short: UK mobile numbers have 11 digits, ${like}`,
  long: `Check the mobile number. It is too long: UK mobile numbers have 11 digits, ${like}`,
  abroad: `Enter a UK mobile number, ${like}. We cannot send texts to other countries`,
}

/** What is wrong with a number for text messages, in words that say how to put it right; undefined: nothing. */
export function mobileError(typed: string, rules: TextRules = {}): string | undefined {
  const found = mobileNumber(typed, rules)
  return 'why' in found ? says[found.why] : undefined
}
