import { msOfDays } from '#contract/calendar/length.ts'
import { oneEmail, tidyEmail } from '#contract/core/email-address.ts'
import { messageLimits } from '#contract/core/message-limits.ts'
import type { AlertAsk } from '#contract/insight/alerts.ts'
import type { AlertPorts, Subscription } from './model.ts'

/** How long what was asked for waits to be confirmed. */
const waitsMs = msOfDays(7)
const attempts = 5

const idOf = ({ sign }: AlertPorts, email: string) => sign(`alert ${oneEmail(email)}`)
const confirmToken = ({ sign }: AlertPorts, id: string, askedAt: string) =>
  `${id}.${sign(`confirm alert ${id} ${askedAt}`)}`
/** The link to stop stays good for as long as anything is sent. */
export const stopToken = ({ sign }: Pick<AlertPorts, 'sign'>, id: string): string =>
  `${id}.${sign(`stop alert ${id}`)}`

const empty = (id: string, email: string): Subscription => ({
  id,
  email,
  asks: { hour: '', count: 0 },
  revision: 0,
})

/** Changes a subscription in one conditional write, again when somebody else was first. */
async function change(
  ports: AlertPorts,
  id: string,
  decide: (before: Subscription | undefined) => Subscription | undefined,
): Promise<Subscription | undefined> {
  for (let attempt = 0; attempt < attempts; attempt++) {
    const before = await ports.subscriptions.get(id)
    const next = decide(before)
    if (!next) return undefined
    const after = { ...next, revision: (before?.revision ?? 0) + 1 }
    if (await ports.subscriptions.put(after, before?.revision ?? 0)) return after
  }
  throw new Error('Too many writers of one subscription at once')
}

const confirmBody = (link: string, council: string) =>
  [
    'Somebody, probably you, asked us to tell this email address about reports in your area.',
    `Say yes here, within 7 days:\n${link}`,
    'If it was not you, you do not need to do anything. We will not write again.',
    council,
  ].join('\n\n')

/** Keeps what somebody wants to hear of and asks them, by e-mail, whether it was them. What they had stays until then. */
export async function subscribe(ports: AlertPorts, { email, wards, services }: AlertAsk): Promise<void> {
  const now = ports.now()
  const id = idOf(ports, email)
  const hour = now.toISOString().slice(0, 13)
  const asked = { wards, services, at: now.toISOString() }
  const after = await change(ports, id, (before) => {
    const { asks, ...known } = before ?? empty(id, tidyEmail(email))
    const count = asks.hour === hour ? asks.count : 0
    if (count >= messageLimits.alertLink.most) return undefined
    const expiresAt = Math.floor((now.getTime() + waitsMs) / 1000)
    return { ...known, asked, asks: { hour, count: count + 1 }, ...(known.active ? {} : { expiresAt }) }
  })
  if (!after) return
  const link = `${ports.siteUrl}/alerts/confirm#${confirmToken(ports, id, asked.at)}`
  await ports.send({
    id: `alert-ask-${id}-${after.revision}`,
    asked: true,
    to: { email: after.email },
    subject: 'Do you want to hear about reports in your area?',
    body: confirmBody(link, ports.council.name),
  })
}

/** Compares without telling by the time how much was right. */
function same(a: string, b: string): boolean {
  let difference = a.length ^ b.length
  for (let at = 0; at < a.length; at++) difference |= a.charCodeAt(at) ^ (b.charCodeAt(at) || 0)
  return difference === 0
}

/** Begins to tell what was asked for. False when the link is wrong or too old; again: true. */
export async function confirm(ports: AlertPorts, token: string): Promise<boolean> {
  const id = token.split('.')[0] ?? ''
  const now = ports.now()
  const known = await ports.subscriptions.get(id)
  const at = known?.asked?.at
  if (!at || !same(token, confirmToken(ports, id, at))) return false
  if (now.getTime() - Date.parse(at) > waitsMs) return false
  await change(ports, id, (before) => {
    if (!before?.asked || before.asked.at !== at) return undefined
    const { expiresAt: _, asked, ...kept } = before
    const { wards, services } = asked
    const toldUntil = kept.toldUntil ?? now.toISOString()
    // What was asked stays, so that the same link pressed again is good again.
    return { ...kept, asked, choice: { wards, services }, active: 'active', toldUntil }
  })
  return true
}

/** Forgets the address. False when the link is wrong; true whether there was anything to forget or not. */
export async function stop(ports: AlertPorts, token: string): Promise<boolean> {
  const id = token.split('.')[0] ?? ''
  if (!same(token, stopToken(ports, id))) return false
  await ports.subscriptions.remove(id)
  return true
}
