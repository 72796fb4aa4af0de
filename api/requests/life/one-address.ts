import { oneEmail } from '#contract/core/email-address.ts'
import { mobileNumber, tidyPhone } from '#contract/core/phone-number.ts'
import type { Message } from '#requests/notify/port.ts'

/** The same text for every way of writing one address: letters of any case, a number with 0 or +44, pasted or typed. */
export function oneAddress(to: Message['to']): string {
  if ('email' in to) return oneEmail(to.email)
  const found = mobileNumber(to.phone, { international: true })
  return 'number' in found ? found.number : tidyPhone(to.phone)
}
