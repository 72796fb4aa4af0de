import { messageLimits } from '#contract/core/message-limits.ts'
import type { CouncilProfile } from '#contract/council/council.ts'
import { fingerprint } from '#record/keys.ts'
import { contactHashFor } from '#requests/life/keys.ts'
import type { MessageCounter } from '#requests/notify/limit.ts'
import type { Message, MessageSender } from '#requests/notify/port.ts'
import type { ContactIndex, FindJob } from './ports.ts'
import { makeFindToken } from './token.ts'
import { yearBefore } from './year.ts'

export interface SendLinkPorts {
  readonly index: ContactIndex
  readonly counter: MessageCounter
  readonly messages: MessageSender
  readonly council: Pick<CouncilProfile, 'name' | 'phone'>
  readonly secret: Uint8Array
  /** Address of the site, without a slash at its end. */
  readonly siteUrl: string
  readonly now: () => Date
}

const bodyOf = (link: string, { name, phone }: SendLinkPorts['council']) =>
  [
    'You, or somebody using your email address, asked us for the requests made with it in the last 12 months.',
    `See them here:\n${link}`,
    'The link works for 24 hours. Keep it to yourself. Anyone who has it can open your requests.',
    'If you did not ask for it, you do not need to do anything.',
    `${name}\n${phone}`,
  ].join('\n\n')

/**
 * Sends one link to an address with which anything was asked for in the last 12 months, and nothing to any other.
 * Repeats of a job send the same message again, under the same id.
 */
export async function sendLink(
  ports: SendLinkPorts,
  { id, email }: FindJob,
): Promise<'sent' | 'nothing' | 'enough'> {
  const now = ports.now()
  const contactHash = contactHashFor(ports.secret, email)
  const found = await ports.index.since(contactHash, yearBefore(now), 1)
  if (found.length === 0) return 'nothing'
  // By the hour and under a hash of its own, so that what is kept does not lead to the requests.
  const hour = now.toISOString().slice(0, 13)
  const name = `find ${fingerprint(ports.secret, `find ${contactHash} ${hour}`)}`
  if (!(await ports.counter.count(name, id, messageLimits.findLink.most, 2))) return 'enough'
  const link = `${ports.siteUrl}/my-requests/list#${makeFindToken(ports.secret, contactHash, now)}`
  const message: Message = {
    id: `find ${id}`,
    asked: true,
    to: { email: email.trim() },
    subject: 'Your requests',
    body: bodyOf(link, ports.council),
  }
  await ports.messages.send(message)
  return 'sent'
}
