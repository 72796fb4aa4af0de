import { type Contact, contactErrors } from '#contract/contact.ts'
import { cut } from '#contract/cut.ts'
import { EmailAddress } from '#contract/email-address.ts'
import { nameLimit, tidyName } from '#contract/name.ts'
import { PhoneNumber } from '#contract/phone-number.ts'
import { type Fields, fieldOf, nameIn } from './fields.ts'

/** `left`: what of it there was no room for, whole, for those who see how to reach the person. */
export interface Reached {
  readonly contact?: Contact
  readonly left?: string
}

/** The address or the number, where it will do as one. */
function usable(field: 'email' | 'phone', sent: string | undefined): string | undefined {
  const schema = field === 'email' ? EmailAddress : PhoneNumber
  const read = schema.safeParse(sent).data
  return read && contactErrors({ [field]: read, updates: 'none' }).length === 0 ? read : undefined
}

/**
 * How to reach the person. News goes to them by way of the client that they reported with. An address or a number that
 * can't be one doesn't keep the report away: it stands beside the name, so that nobody sees it but those who see that.
 */
export function contactIn(fields: Fields): Reached {
  const [sentEmail, sentPhone] = [fieldOf(fields, 'email'), fieldOf(fields, 'phone')]
  const [email, phone] = [usable('email', sentEmail), usable('phone', sentPhone)]
  const unusable = [
    ...(!email && sentEmail ? [`email: ${sentEmail}`] : []),
    ...(!phone && sentPhone ? [`phone: ${sentPhone}`] : []),
  ]
  const whole = tidyName([nameIn(fields), ...unusable].filter(Boolean).join(', '))
  if (!whole && !email && !phone) return {}
  const name = whole.length > nameLimit ? cut(whole, nameLimit) : whole
  return {
    contact: {
      ...(name ? { name } : {}),
      ...(email ? { email } : {}),
      ...(phone ? { phone } : {}),
      updates: 'none',
    },
    ...(name === whole ? {} : { left: `How to reach whoever sent it:\n${unusable.join('\n')}` }),
  }
}
