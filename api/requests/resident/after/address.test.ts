import { describe, expect, it } from 'vitest'
import { council } from '#council'
import { calendars } from '#council/calendars.ts'
import { contactHashFor } from '#requests/life/keys.ts'
import { submit } from '#requests/life/submit.ts'
import { markUnreached, unreachedBy, unreachedEntry } from '#requests/notify/unreached.ts'
import { at, key, pothole, secret, submitPorts } from '#requests/testing/fixtures.ts'
import { MemoryRequests } from '#requests/testing/memory.ts'
import { serviceOf } from '#services/index.ts'
import { follow } from '../follow.ts'
import { readdress } from './address.ts'

async function world() {
  const requests = new MemoryRequests()
  const contact = { email: 'ada@exmaple.org', updates: 'email' as const }
  const answer = await submit(submitPorts(requests), { ...pothole(), contact }, key(1))
  if (answer.kind !== 'accepted') throw new Error('not accepted')
  const { reference, trackingKey } = answer.receipt
  const now = () => at
  const text = { phone: '07700 900 982', updates: 'text' as const }
  const followed = await follow({ requests, secret, now }, reference, { contact: text }, key(2))
  if (followed.kind !== 'following') throw new Error('not followed')
  const request = () => requests.items.get(reference)!
  const follower = request().followers[0]!.id
  const marks = [unreachedEntry(contact, 'reporter'), unreachedEntry(text, follower)]
  requests.items.set(reference, { ...request(), unreached: marks })
  const send = (to: string, trackingKey_ = trackingKey) =>
    readdress(
      { requests, serviceOf, council, calendars, secret, now },
      { reference, trackingKey: trackingKey_, idempotencyKey: key(3), body: { to } },
    )
  return { requests, marks, request, send, follower, followerKey: followed.receipt.trackingKey }
}

describe('an address that was refused', () => {
  it('is changed by whoever sent the request, who then finds it under the new one', async () => {
    const { request, send, marks } = await world()
    expect(await send(' <Ada@Example.org>')).toMatchObject({ kind: 'taken', taken: { number: 2 } })
    expect(request()).toMatchObject({
      contact: { email: 'Ada@example.org', updates: 'email' },
      contactHash: contactHashFor(secret, 'ada@example.org'),
      unreached: [marks[1]],
    })
    expect(request().history).toHaveLength(2)
    expect(await send('Ada@Example.org')).toMatchObject({ kind: 'taken' })
  })

  it('is changed by a follower for themselves alone', async () => {
    const { request, send, marks, followerKey } = await world()
    expect(await send('0116 305 0001', followerKey)).toMatchObject({
      kind: 'invalid',
      message: expect.stringContaining('landline'),
    })
    expect(await send('07700 900 123', followerKey)).toMatchObject({ kind: 'taken' })
    expect(request().followers[0]?.contact).toEqual({ phone: '07700 900 123', updates: 'text' })
    expect(request().contact?.email).toBe('ada@exmaple.org')
    expect(request().unreached).toEqual([marks[0]])
  })

  it('says nothing of the new one when a message to it is refused later', async () => {
    const { request, requests, send } = await world()
    await send('ada@example.org')
    const page = { reference: request().reference, who: 'reporter' }
    const store = {
      mark: async (reference: string, entry: string) => {
        const unreached = [...(request().unreached ?? []), entry]
        requests.items.set(reference, { ...request(), unreached })
      },
      notPassed: async () => undefined,
    }
    const refuse = (email: string) =>
      markUnreached(store, { id: 'late', to: { email }, subject: '', body: '', page })
    const shown = () => unreachedBy(request(), 'reporter', request().contact)
    await refuse('ada@exmaple.org')
    expect(shown()).toBeUndefined()
    expect(await send('mallory@example.org')).toMatchObject({ kind: 'not-now' })
    await refuse('Ada@Example.org')
    expect(shown()).toBe('email')
  })

  it('is held to the rule of every form, and stays until there is a good one', async () => {
    const { request, send } = await world()
    expect(await send('ada..l@example.org')).toMatchObject({ kind: 'invalid' })
    expect(request().contact?.email).toBe('ada@exmaple.org')
  })

  it('is the only one that can be changed, and by nobody without the key', async () => {
    const { send } = await world()
    expect(await send('ada@example.org', 'A'.repeat(22))).toEqual({ kind: 'not-opened' })
    await send('ada@example.org')
    expect(await send('mallory@example.org')).toMatchObject({ kind: 'not-now' })
  })
})
