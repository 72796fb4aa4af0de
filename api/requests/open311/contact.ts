import { EmailAddress } from '#contract/core/email-address.ts'
import { onOneLine } from '#contract/core/name.ts'
import { PhoneNumber } from '#contract/core/phone-number.ts'
import { type Contact, contactErrors } from '#contract/requests/contact.ts'
import { type Fields, fieldOf, nameIn } from './fields.ts'

/** `alsoGiven`: what came for an address or a number and cannot be one, for those who see how to reach the person. */
export interface Reached {
  readonly contact?: Contact
  readonly alsoGiven?: string
}

/** The address or the number, where it will do as one. */
function usable(field: 'email' | 'phone', sent: string | undefined): string | undefined {
  const schema = field === 'email' ? EmailAddress : PhoneNumber
  const read = schema.safeParse(sent).data
  return read && contactErrors({ [field]: read, updates: 'none' }).length === 0 ? read : undefined
}

/**
 * How to reach the person. News goes to them by way of the client that they reported with. An address or a number that
 * can't be one doesn't keep the report away.
 */
export function contactIn(fields: Fields): Reached {
  const [sentEmail, sentPhone] = [fieldOf(fields, 'email'), fieldOf(fields, 'phone')]
  const [email, phone] = [usable('email', sentEmail), usable('phone', sentPhone)]
  const name = nameIn(fields)
  const alsoGiven = [
    ...(!email && sentEmail ? [`email: ${onOneLine(sentEmail)}`] : []),
    ...(!phone && sentPhone ? [`phone: ${onOneLine(sentPhone)}`] : []),
  ].join(', ')
  const contact: Contact = {
    ...(name ? { name } : {}),
    ...(email ? { email } : {}),
    ...(phone ? { phone } : {}),
    updates: 'none',
  }
  return { ...(name || email || phone ? { contact } : {}), ...(alsoGiven ? { alsoGiven } : {}) }
}
