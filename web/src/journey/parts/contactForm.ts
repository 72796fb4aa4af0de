import { tidyEmail } from '#contract/core/email-address.ts'
import { tidyName } from '#contract/core/name.ts'
import { tidyPhone } from '#contract/core/phone-number.ts'
import { Contact, chosenWay, contactErrors } from '#contract/requests/contact.ts'
import { council } from '#council'

/** What stands in the fields. */
export interface TypedContact {
  name: string
  email: string
  phone: string
  /** `none`, `email` or `text`, empty before one is chosen; where the department has to be able to answer, `call` instead of `none`. */
  updates: string
}

/** The fields for what was given before. */
export function typedContact(
  given: Contact | undefined,
  typed: Readonly<Record<string, string>> = {},
  required = false,
): TypedContact {
  const way = given && chosenWay(given.updates, required)
  const before = given && { ...given, updates: way === 'call' && !given.phone ? '' : way }
  const { name = '', email = '', phone = '', updates = '' } = { ...before, ...typed }
  return { name, email, phone, updates }
}

/** What is meant by the fields, put right where it can be; an address for a way that was not chosen is left out. */
export function contactFrom({ name, email, phone, updates }: TypedContact): Contact {
  const way = updates === 'email' || updates === 'text' ? updates : 'none'
  return {
    updates: way,
    ...(tidyName(name) && { name: tidyName(name) }),
    ...(way === 'email' && email.trim() && { email: tidyEmail(email) }),
    ...(phone.trim() && { phone: tidyPhone(phone) }),
  }
}

/** As `contactFrom`, where one way is chosen and nothing else is asked. */
export function requiredContactFrom(typed: TypedContact): Contact {
  const { email, phone, updates } = contactFrom({ ...typed, name: '' })
  if (updates === 'email') return { updates, ...(email && { email }) }
  return { updates, ...(typed.updates !== '' && phone && { phone }) }
}

type Messages = Partial<Record<keyof TypedContact, string>>

/** As `messagesFor`, where one of the ways has to be chosen, which may be none. */
export const chosenMessagesFor = (typed: TypedContact, follows = false): Messages => {
  if (typed.updates !== '') return messagesFor(contactFrom(typed))
  return { updates: follows ? 'Select how you want to get updates' : 'Select whether you want updates' }
}

/** Messages by field: those of the contract. */
export function messagesFor(contact: Contact): Messages {
  const errors = contactErrors(contact, false, council.messages ?? {})
  const messages = Object.fromEntries(errors.map(({ field, message }) => [field, message]))
  if (!Contact.safeParse(contact).success && Object.keys(messages).length === 0)
    return { email: 'Enter an email address in the correct format, like name@example.com' }
  return messages
}

/** As `messagesFor`, where the department has to be able to answer. */
export function requiredMessagesFor(typed: TypedContact): Messages {
  if (!['email', 'text', 'call'].includes(typed.updates)) return { updates: 'Select how we can reach you' }
  const contact = requiredContactFrom(typed)
  if (typed.updates === 'email' && !contact.email) return { email: 'Enter your email address' }
  if (typed.updates !== 'email' && !contact.phone)
    return { phone: `Enter your ${typed.updates === 'text' ? 'mobile' : 'phone'} number` }
  return messagesFor(contact)
}
