import * as z from 'zod/mini'
import { withoutInvisible } from './invisible.ts'

// What GOV.UK Notify takes: https://github.com/alphagov/notifications-utils, recipient_validation/email_address.py, as
// it was in August 2026. What sends for Notify (Amazon SES) also refuses a part before the @ that is longer than 64
// characters or begins or ends with a dot: https://docs.aws.amazon.com/ses/latest/APIReference/API_SendEmail.html
const local = "(?!\\.)(?![^@]*\\.@)(?=[^@]{1,64}@)[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+"
const letters = '[\\p{L}\\p{M}\\p{N}]+'
/** One part of a host: at most two hyphens beside each other, none at its ends. */
const part = `(?=[^.]{1,63}\\.)${letters}(?:--?${letters})*`
const last = '(?:xn--(?:[A-Za-z0-9]+-)*[A-Za-z0-9]+|[\\p{L}\\p{M}]{2,63})'

/** Longest that Notify takes, in characters. */
export const mostEmail = 320

/** An e-mail address that Notify sends to. */
export const emailPattern = new RegExp(`^(?!.*\\.\\.)${local}@(?=.{1,253}$)(?:${part}\\.)+${last}$`, 'u')

const wrapped = /^[^<>]*<\s*([^<>\s]+@[^<>\s]+)\s*>[\s.,;]*$/
const before = /^[\s"'“([<]*(?:mailto:)?[\s"'“([<]*/i
const after = /[\s"'”)\]>.,:;]+$/
const apostrophes = /[‘’‛′´ʼʹ＇]/g

/**
 * What was typed or pasted, put right where it can only be meant one way: without what nobody sees, the name and
 * brackets of an address book, `mailto:`, or the full stop of a sentence; with a straight apostrophe; the part after
 * the @, which means the same in any case, in small letters. Anything else stays, to be refused.
 */
export function tidyEmail(typed: string): string {
  // The acute accent would come apart into a space and an accent.
  const plain = withoutInvisible(typed.replace(apostrophes, "'"))
  const bare = wrapped.exec(plain)?.[1] ?? plain
  const link = /^\W*mailto:/i.test(bare) ? bare.split('?')[0] : bare
  const text = (link ?? '')
    .replace(before, '')
    .replace(after, '')
    .replace(/\s*@\s*/g, '@')
  const at = text.lastIndexOf('@')
  return at < 0 ? plain : text.slice(0, at) + text.slice(at).toLowerCase()
}

/** The same text for every way of writing one address: capitals name no other mailbox with any mail service in use. */
export const oneEmail = (typed: string): string => tidyEmail(typed).toLowerCase()

const general = 'Enter an email address in the correct format, like name@example.com'

/** What is wrong with an address as `tidyEmail` left it, in words that say how to put it right; undefined: nothing. */
export function emailError(email: string): string | undefined {
  if (email.length <= mostEmail && emailPattern.test(email)) return undefined
  if (email.split('@').length > 2) return 'Enter one email address only, with one @ in it'
  if (/\S\s+\S/.test(email) && email.includes('@')) return 'Take the spaces out of the email address'
  if (/\.\.|^\.|\.@|@\./.test(email)) return 'Check the dots in the email address. There is one too many'
  return general
}

const error = ({ input }: { readonly input?: unknown }) => emailError(String(input))
const tooLong = { error, abort: true }

/** An e-mail address, put right as it comes in. */
export const EmailAddress = z
  .string()
  .check(
    z.maxLength(1000, tooLong),
    z.overwrite(tidyEmail),
    z.maxLength(mostEmail, tooLong),
    z.regex(emailPattern, { error }),
  )
