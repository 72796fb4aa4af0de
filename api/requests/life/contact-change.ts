import type { Contact } from '#contract/requests/contact.ts'
import { contactHashFor } from './keys.ts'
import type { ServiceRequest } from './model.ts'

/** Where news goes from now on. `to` is missing where no messages are wanted any more. */
export interface Whereto {
  readonly updates: Contact['updates']
  readonly to?: string
}

/** As often as anybody moves house; an item has to hold them all. */
export const mostContacts = 20

/** The contact with this way and address; what else there is of it stays. */
const moved = (contact: ServiceRequest['contact'], { updates, to }: Whereto) => ({
  ...contact,
  updates,
  ...(to && updates === 'email' ? { email: to } : {}),
  ...(to && updates === 'text' ? { phone: to } : {}),
})

/**
 * The request with another way to reach whoever sent it, by the event of this number. What there was is kept beside it,
 * so that the old address hears of it: nobody leads another’s news away without their knowing.
 */
export function withContact(
  secret: Uint8Array,
  request: ServiceRequest,
  number: number,
  to: Whereto,
): ServiceRequest {
  const { unreached = [], contact, contactsBefore = [], ...rest } = request
  const left = unreached.filter((entry) => !entry.includes(' reporter '))
  const before = contact ? [...contactsBefore, { number, contact }].slice(-mostContacts) : contactsBefore
  return {
    ...rest,
    contact: moved(contact, to),
    ...(before.length > 0 ? { contactsBefore: before } : {}),
    ...(to.updates === 'email' && to.to ? { contactHash: contactHashFor(secret, to.to) } : {}),
    ...(left.length > 0 ? { unreached: left } : {}),
  }
}
