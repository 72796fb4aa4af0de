import { createHash } from 'node:crypto'
import { emailError } from '#contract/core/email-address.ts'
import { mobileError, type TextRules } from '#contract/core/phone-number.ts'
import type { Contact } from '#contract/requests/contact.ts'
import type { MessageWay } from '#contract/requests/message-address.ts'
import type { ServiceRequest } from '#requests/life/model.ts'
import { oneAddress } from '#requests/life/one-address.ts'
import { authorityNumber } from '#requests/life/talk/passed.ts'
import type { Message } from './port.ts'

/** Where they want to be told, if they do. */
export function addressOf(contact: Contact | undefined): Message['to'] | undefined {
  if (contact?.updates === 'email' && contact.email) return { email: contact.email }
  if (contact?.updates === 'text' && contact.phone) return { phone: contact.phone }
  return undefined
}

/** Where a private link goes that was lost: to where news goes, and with none to whatever they gave that can be written to. */
export function linkTo(contact: Contact | undefined, texts: TextRules): Message['to'] | undefined {
  const news = addressOf(contact)
  if (news) return news
  if (contact?.email && !emailError(contact.email)) return { email: contact.email }
  return contact?.phone && !mobileError(contact.phone, texts) ? { phone: contact.phone } : undefined
}

/** Whose private page a message belongs to: the reporter's, or that of the follower with this id. */
export interface PageOf {
  readonly reference: string
  readonly who: string
}

export const reporterPage = (reference: string): PageOf => ({ reference, who: 'reporter' })

/** Remembers in a request whom messages did not reach. */
export interface UnreachedStore {
  /** Adds this entry to those of the request, once. Does nothing where there is no such request any more. */
  mark(reference: string, entry: string): Promise<void>
  /** Has the department do something about an authority whose email was refused, of the event of this number. Once. */
  notPassed(reference: string, number: number): Promise<void>
}

/**
 * Tells one address of a person from another, so that a message that was on its way before they changed it says nothing
 * of the new one. Stands in the request beside the address itself, and leads to none that is there no more.
 */
const markOf = (to: Message['to'], who: string): string =>
  createHash('sha256')
    .update(`unreached\n${who}\n${oneAddress(to)}`)
    .digest('hex')
    .slice(0, 8)

const beginOf = (way: MessageWay, who: string) => `${way} ${who}`

/** The entry of a request for somebody whom messages don't reach at this address. */
export const unreachedEntry = (to: Message['to'], who: string): string =>
  `${beginOf('email' in to ? 'email' : 'text', who)} ${markOf(to, who)}`

/** Whether the entry is this person's, for any address of this way. */
export const isUnreached = (entry: string, way: MessageWay, who: string): boolean =>
  entry.slice(0, entry.lastIndexOf(' ')) === beginOf(way, who)

/** Says in the request that the address of this message was refused, for its private page and for staff. */
export async function markUnreached(store: UnreachedStore, { to, page }: Message): Promise<void> {
  if (!page) return
  await store.mark(page.reference, unreachedEntry(to, page.who))
  const number = authorityNumber(page.who)
  if (number) await store.notPassed(page.reference, number)
}

/** The way in which they asked to be told and can't be, because the address that they have now was refused; undefined: none. */
export function unreachedBy(
  { unreached = [] }: ServiceRequest,
  who: string,
  contact: Contact | undefined,
): MessageWay | undefined {
  const to = addressOf(contact)
  if (!to || !unreached.includes(unreachedEntry(to, who))) return undefined
  return 'email' in to ? 'email' : 'text'
}
