import { Contact, contactErrors } from '#contract/contact.ts'

/** What stands in the fields. */
export interface TypedContact {
  name: string
  email: string
  phone: string
  updates: string
}

/** The fields for what was given before. */
export function typedContact(
  given: Contact | undefined,
  typed: Readonly<Record<string, string>> = {},
): TypedContact {
  const { name = '', email = '', phone = '', updates = 'none' } = { ...given, ...typed }
  return { name, email, phone, updates }
}

/** What is meant by the fields; an address for a way that was not chosen is left out. */
export function contactFrom({ name, email, phone, updates }: TypedContact): Contact {
  const way = updates === 'email' || updates === 'text' ? updates : 'none'
  return {
    updates: way,
    ...(name.trim() && { name: name.trim() }),
    ...(way === 'email' && email.trim() && { email: email.trim() }),
    ...(phone.trim() && { phone: phone.trim() }),
  }
}

const tooLong = { name: 'Name must be 120 characters or fewer' } as const

/** Messages by field: those of the contract, and for what is too long for it. */
export function messagesFor(contact: Contact): Partial<Record<keyof TypedContact, string>> {
  const messages = Object.fromEntries(contactErrors(contact).map(({ field, message }) => [field, message]))
  if ((contact.name?.length ?? 0) > 120) messages.name = tooLong.name
  if (!Contact.safeParse(contact).success && Object.keys(messages).length === 0)
    return { email: 'Enter an email address in the correct format, like name@example.com' }
  return messages
}
