import * as z from 'zod/mini'

/** Loose on purpose: the only proof of an address is a message that arrives. */
export const emailPattern = /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/
export const phonePattern = /^\+?[\d\s().-]{7,24}$/

/** How to reach the person, only if they want to be. Seen by the department's staff alone. */
export const Contact = z.strictObject({
  name: z.optional(z.string().check(z.minLength(1), z.maxLength(120))),
  email: z.optional(z.string().check(z.maxLength(254), z.regex(emailPattern))),
  phone: z.optional(z.string().check(z.maxLength(24), z.regex(phonePattern))),
  /** Where news of the request goes. Needs the address that it names. */
  updates: z.enum(['none', 'email', 'text']),
})
export type Contact = z.infer<typeof Contact>

export interface ContactError {
  readonly field: 'name' | 'email' | 'phone' | 'updates'
  readonly message: string
}

/**
 * What is wrong with contact details, in words for the page and for the API. Empty when they will do. `required`:
 * the department has to be able to answer, by email or by telephone.
 */
export function contactErrors(contact: Contact, required = false): ContactError[] {
  const errors: ContactError[] = []
  if (required && !contact.email && !contact.phone) {
    errors.push({ field: 'email', message: 'Enter an email address or a phone number' })
  }
  if (contact.updates === 'email' && !contact.email) {
    errors.push({ field: 'email', message: 'Enter your email address, or choose no updates' })
  }
  if (contact.email && !emailPattern.test(contact.email)) {
    errors.push({
      field: 'email',
      message: 'Enter an email address in the correct format, like name@example.com',
    })
  }
  if (contact.updates === 'text' && !contact.phone) {
    errors.push({ field: 'phone', message: 'Enter your mobile number, or choose no updates' })
  }
  if (contact.phone && !phonePattern.test(contact.phone)) {
    errors.push({ field: 'phone', message: 'Enter a phone number, like 07700 900 982' })
  }
  return errors
}
