import type { Contact } from '#contract/contact.ts'
import type { ServiceRequest } from '../model.ts'
import type { Message } from './port.ts'

/** How messages go. */
export type MessageWay = 'email' | 'text'

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
}

/** The entry of a request for somebody whom messages don't reach this way. */
export const unreachedEntry = (way: MessageWay, who: string) => `${way} ${who}`

/** Says in the request that the address of this message was refused, for its private page and for staff. */
export async function markUnreached(store: UnreachedStore, { to, page }: Message): Promise<void> {
  if (page) await store.mark(page.reference, unreachedEntry('email' in to ? 'email' : 'text', page.who))
}

/** The way in which they asked to be told and can't be, because their address was refused; undefined: none. */
export function unreachedBy(
  { unreached = [] }: ServiceRequest,
  who: string,
  contact: Contact | undefined,
): MessageWay | undefined {
  const way = contact?.updates
  return way && way !== 'none' && unreached.includes(unreachedEntry(way, who)) ? way : undefined
}
