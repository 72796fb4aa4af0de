import { emailError, tidyEmail } from '#contract/core/email-address.ts'
import { mobileError, type TextRules, tidyPhone } from '#contract/core/phone-number.ts'

/** How messages go. */
export type MessageWay = 'email' | 'text'

/** An address as it was typed, put right where it can only be meant one way. */
export const tidyAddress = (way: MessageWay, typed: string): string =>
  way === 'text' ? tidyPhone(typed) : tidyEmail(typed)

/** What is wrong with an address for messages, in words for page and API; undefined where it will do. */
export const addressError = (way: MessageWay, to: string, texts?: TextRules | null): string | undefined =>
  way === 'text' ? mobileError(to, texts ?? {}) : emailError(to)
