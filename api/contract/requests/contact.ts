import * as z from 'zod/mini'
import { EmailAddress, emailError } from '#contract/core/email-address.ts'
import { nameError, PersonName } from '#contract/core/name.ts'
import {
  mobileError,
  PhoneNumber,
  phonePattern,
  phoneWords,
  type TextRules,
} from '#contract/core/phone-number.ts'

/** How to reach the person, only if they want to be. Seen by the department's staff alone. */
export const Contact = z.strictObject({
  name: z.optional(PersonName),
  email: z.optional(EmailAddress),
  phone: z.optional(PhoneNumber),
  /** Where news of the request goes. Needs the address that it names. */
  updates: z.enum(['none', 'email', 'text']),
})
export type Contact = z.infer<typeof Contact>

/**
 * The way that was chosen to be reached. Where the department has to be able to answer (`required`), who chose neither
 * of the messages chose to be called: `updates` alone does not tell.
 */
export const chosenWay = (updates: Contact['updates'], required: boolean): Contact['updates'] | 'call' =>
  updates === 'none' && required ? 'call' : updates

/**
 * Contact details as they were taken once. Looser than what is sent now: an address that an older rule let pass is to be
 * shown and put right, and must not take everything else with it.
 */
export const TakenContact = z.object({
  name: z.optional(z.string()),
  email: z.optional(z.string()),
  phone: z.optional(z.string()),
  /** What another system gave for an address or a number and cannot be one: for staff to read. */
  alsoGiven: z.optional(z.string()),
  updates: z.enum(['none', 'email', 'text']),
})

export interface ContactError {
  readonly field: 'name' | 'email' | 'phone' | 'updates'
  readonly message: string
}

/**
 * What is wrong with contact details, in words for the page and for the API. Empty when they will do. `required`:
 * the department has to be able to answer, by email or by telephone. Texts go to a mobile number; a number to be called
 * may be any.
 */
export function contactErrors(contact: Contact, required = false, texts: TextRules = {}): ContactError[] {
  const errors: ContactError[] = []
  const name = contact.name === undefined ? undefined : nameError(contact.name)
  if (name) errors.push({ field: 'name', message: name })
  if (required && !contact.email && !contact.phone) {
    errors.push({ field: 'email', message: 'Enter an email address or a phone number' })
  }
  if (contact.updates === 'email' && !contact.email) {
    errors.push({ field: 'email', message: 'Enter your email address, or choose no updates' })
  }
  const email = contact.email && emailError(contact.email)
  if (email) errors.push({ field: 'email', message: email })
  if (contact.updates === 'text' && !contact.phone) {
    errors.push({ field: 'phone', message: 'Enter your mobile number, or choose no updates' })
  }
  const phone = contact.phone && phoneError(contact.phone, contact.updates, texts)
  if (phone) errors.push({ field: 'phone', message: phone })
  return errors
}

function phoneError(phone: string, updates: Contact['updates'], texts: TextRules): string | undefined {
  if (updates === 'text') return mobileError(phone, texts)
  return phonePattern.test(phone) ? undefined : phoneWords
}
