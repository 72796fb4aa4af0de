import { type LimitPorts, mayBeSent } from './limit.ts'
import type { Message } from './port.ts'
import type { Notify, NotifyAnswer, SentRecord, SentStore } from './ports.ts'
import type { RefusedStore } from './refused.ts'
import { markUnreached, type UnreachedStore } from './unreached.ts'

export interface SendPorts extends LimitPorts {
  readonly sent: SentStore
  readonly notify: Notify
  readonly unreached: UnreachedStore
  readonly refused: Pick<RefusedStore, 'stands' | 'drop'>
}

/** Longer than a function that sends may run. */
const leaseMs = 60_000

type Claim = { readonly kind: 'first' | 'again'; readonly lease: number } | { readonly kind: 'done' | 'busy' }

async function claim({ sent, now }: SendPorts, id: string): Promise<Claim> {
  const at = now().getTime()
  const mine: SentRecord = { id, state: 'sending', lease: at + leaseMs }
  if (await sent.create(mine)) return { kind: 'first', lease: mine.lease }
  const before = await sent.get(id)
  if (!before) return { kind: 'busy' }
  if (before.state !== 'sending') return { kind: 'done' }
  if (before.lease > at) return { kind: 'busy' }
  return (await sent.replace(mine, before.lease)) ? { kind: 'again', lease: mine.lease } : { kind: 'busy' }
}

/** Whoever claimed it before may have been stopped after Notify took it: Notify is asked first. */
async function sendOrFind(notify: Notify, message: Message, kind: 'first' | 'again'): Promise<NotifyAnswer> {
  const notifyId = kind === 'again' ? await notify.find(message.id) : undefined
  return notifyId ? { kind: 'sent', notifyId } : notify.send(message)
}

/** A colleague or a school that is not reached stands in a list until a message reaches them, or somebody has. */
async function markRecipient(
  { refused, now }: SendPorts,
  { recipient }: Message,
  outcome: Outcome,
): Promise<void> {
  if (!recipient) return
  if (outcome === 'refused') await refused.stands({ ...recipient, since: now().toISOString() })
  if (outcome === 'sent') await refused.drop(recipient)
}

export type Outcome = NotifyAnswer['kind'] | 'held-back' | 'repeated'

/**
 * Sends a message once, however often it comes. Throws when it is to be tried again later: Notify failed, or
 * somebody else is at it. Held back for good where its address had enough that day.
 */
export async function send(ports: SendPorts, message: Message): Promise<Outcome> {
  const { sent, notify } = ports
  const { id } = message
  const claimed = await claim(ports, id)
  if (!('lease' in claimed)) {
    if (claimed.kind === 'done') return 'repeated'
    throw new Error('Somebody else is sending this message')
  }
  try {
    const answer = (await mayBeSent(ports, message))
      ? await sendOrFind(notify, message, claimed.kind)
      : ({ kind: 'held-back' } as const)
    // Before it is settled: stopped in between, the next try is refused and marks it again.
    if (answer.kind === 'refused') await markUnreached(ports.unreached, message)
    await markRecipient(ports, message, answer.kind)
    const notifyId = answer.kind === 'sent' ? { notifyId: answer.notifyId } : {}
    await sent.replace({ id, state: answer.kind, lease: 0, ...notifyId }, claimed.lease)
    return answer.kind
  } catch (error) {
    // The next try need not wait for the lease to end. Should this fail too, it waits.
    await sent.replace({ id, state: 'sending', lease: 0 }, claimed.lease).catch(() => undefined)
    throw error
  }
}
