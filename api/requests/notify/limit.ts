import { dayInEngland } from '#contract/calendar/day.ts'
import { messageLimits } from '#contract/core/message-limits.ts'
import { fingerprint } from '#record/keys.ts'
import { oneAddress } from '#requests/life/one-address.ts'
import type { Message } from './port.ts'

/** How often something was done under a name. */
export interface MessageCounter {
  /**
   * Counts this one under the name, once however often it comes. False when the name has `most` others by then.
   * Forgotten after `hours`.
   */
  count(name: string, id: string, most: number, hours: number): Promise<boolean>
}

export interface LimitPorts {
  readonly counter: MessageCounter
  readonly secret: Uint8Array
  readonly now: () => Date
}

/**
 * Counts the message to its address today, the same message once. False when the address has had as many as it may:
 * what somebody asked for just now and waits for may go when news no longer does. What is kept leads to no address.
 */
export function mayBeSent({ counter, secret, now }: LimitPorts, message: Message): Promise<boolean> {
  if (message.unlimited) return Promise.resolve(true)
  const { all, news } = messageLimits
  const today = dayInEngland(now())
  const name = `messages ${fingerprint(secret, `messages ${today} ${oneAddress(message.to)}`)}`
  const most = message.asked ? all.most : news.most
  return counter.count(name, fingerprint(secret, message.id).slice(0, 16), most, 2 * all.hours)
}
