import type { Contact } from '#contract/requests/contact.ts'
import { council } from '#council'
import { advance } from '#requests/life/advance.ts'
import type { ServiceRequest } from '#requests/life/model.ts'
import { submit } from '#requests/life/submit.ts'
import { follow } from '#requests/resident/follow.ts'
import { serviceOf } from '#services/index.ts'
import { at, key, pothole, secret, submitPorts } from '../../testing/fixtures.ts'
import { tell } from '../updates.ts'
import { MemorySender } from './memory.ts'

export const later = new Date(at.getTime() + 3_600_000)
export const following = new Date(later.getTime() + 60_000)
export const last = new Date(following.getTime() + 60_000)
export const email: Contact = { email: 'ada@example.org', updates: 'email' }
export const text: Contact = { phone: '07700 900 982', updates: 'text' }

/** One report, with or without contact, and what is told of it. */
export async function world(contact?: Contact, sensitive = false) {
  const ports = submitPorts()
  const answer = await submit(ports, { ...pothole(), ...(contact && { contact }) }, key(1))
  if (answer.kind !== 'accepted') throw new Error('not accepted')
  const { reference } = answer.receipt
  const messages = new MemorySender()
  const services = (slug: string) => {
    const service = serviceOf(slug)
    return service && { ...service, sensitive }
  }
  const updates = {
    requests: ports.requests,
    messages,
    serviceOf: services,
    council,
    secret,
    siteUrl: 'https://shire.example',
  }
  const request = () => ports.requests.items.get(reference) as ServiceRequest
  const tellOf = (number: number) =>
    tell(updates, { id: `${reference}/${number}`, subject: reference, sequence: String(number) })
  return {
    ...{ ports, reference, messages, request, tellOf, updates },
    change: (type: 'acknowledged' | 'inspected' | 'closed', note?: string) =>
      advance(ports.requests, reference, {
        type,
        at: (type === 'acknowledged' ? later : last).toISOString(),
        by: 'Highways',
        ...(note ? { note } : {}),
      }),
    follow: (n: number, contact?: Contact) =>
      follow(
        { requests: ports.requests, secret, now: () => following },
        reference,
        contact ? { contact } : {},
        key(n),
      ),
    /** The history goes on with this entry, whatever the lifecycle says. */
    happened(entry: Partial<ServiceRequest['history'][number]>, more: Partial<ServiceRequest> = {}) {
      const before = request()
      const number = before.history.length + 1
      const next = { number, at: later.toISOString(), by: 'Highways', type: 'paid' as const, ...entry }
      ports.requests.items.set(reference, { ...before, ...more, history: [...before.history, next] })
      return number
    },
  }
}
