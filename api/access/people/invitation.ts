import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import { msOfDays } from '#contract/calendar/length.ts'
import type { Person } from './person.ts'

/** For how many days the link of an invitation is good. */
export const invitationDays = 7

/** The key of a link: the same for the same sending of it, and to be guessed by nobody. */
export const invitationKey = (secret: Uint8Array, person: string, cause: string): string =>
  createHmac('sha256', secret).update(`staff-invitation ${person} ${cause}`).digest('base64url')

const hashOf = (key: string) => createHash('sha256').update(key).digest('base64url')

/** What is kept of a link: enough to know it by, and not to make it from. */
export const invitedWith = (key: string, at: Date): NonNullable<Person['invited']> => ({
  hash: hashOf(key),
  until: new Date(at.getTime() + msOfDays(invitationDays)).toISOString(),
})

/** Whether this is the key of the last link that somebody was sent, still good and not opened yet. */
export function opens({ invited, removed }: Person, key: string, now: Date): boolean {
  if (!invited || removed || invited.until <= now.toISOString()) return false
  return timingSafeEqual(Buffer.from(invited.hash), Buffer.from(hashOf(key)))
}
