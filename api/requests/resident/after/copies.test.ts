import { describe, expect, it } from 'vitest'
import { council } from '#council'
import { advance } from '#requests/life/advance.ts'
import { carry } from '#requests/life/carry.ts'
import { contactHashFor, foundKeyFor } from '#requests/life/keys.ts'
import { submit } from '#requests/life/submit.ts'
import { unreachedEntry } from '#requests/notify/unreached.ts'
import { at, key, pothole, secret, submitPorts } from '#requests/testing/fixtures.ts'
import { MemoryRequests } from '#requests/testing/memory.ts'
import { act } from '#requests/workspace/act.ts'
import { serviceOf } from '#services/index.ts'
import { follow } from '../follow.ts'
import { readdress } from './address.ts'

const old = { email: 'ada@exmaple.org', updates: 'email' as const }

/** Three reports of one hole; the last, whose address is refused and which somebody follows, went on as the next and so on. */
async function world() {
  const requests = new MemoryRequests()
  const ports = {
    ...submitPorts(requests),
    requests,
    serviceOf,
    council,
    secret,
    now: () => new Date(at.getTime() + 3_600_000),
  }
  const references: string[] = []
  const keys: string[] = []
  for (const n of [0, 1, 2]) {
    const now = () => new Date(at.getTime() + n * 1000)
    const answer = await submit({ ...ports, now }, { ...pothole(), contact: old }, key(n))
    if (answer.kind !== 'accepted') throw new Error('not accepted')
    references.push(answer.receipt.reference)
    keys.push(answer.receipt.trackingKey)
    await advance(requests, answer.receipt.reference, {
      type: 'acknowledged',
      at: at.toISOString(),
      by: 'Highways',
    })
  }
  const [first = '', middle = '', last = ''] = references
  const followed = await follow(ports, last, { contact: old }, key(3))
  if (followed.kind !== 'following') throw new Error('not followed')
  const request = (reference: string) => requests.items.get(reference)!
  const merge = async (from: string, into: string, n: number) => {
    const sent = { action: { do: 'merge' as const, into }, seen: request(from).history.length }
    await act({ ...ports, blur: async () => false }, { id: 'ada', name: 'Ada' }, from, sent, key(n))
    await carry(ports, { subject: from, other: into })
  }
  await merge(last, middle, 4)
  await merge(middle, first, 5)
  const refuse = (reference: string, who: string) =>
    requests.items.set(reference, { ...request(reference), unreached: [unreachedEntry(old, who)] })
  return {
    ...{ ports, requests, first, middle, last, request, refuse, lastKey: keys[2] ?? '' },
    follower: request(last).followers[0]?.id ?? '',
    send: (reference: string, trackingKey: string, to = 'ada@example.org', store = requests) =>
      readdress(
        { ...ports, requests: store },
        { reference, trackingKey, idempotencyKey: key(6), body: { to } },
      ),
    emailOf: (reference: string, who: string) =>
      request(reference).followers.find(({ id }) => id === who)?.contact?.email,
  }
}

describe('an address that is changed after a merge', () => {
  it('is the new one in every request that their report goes on as, for them alone', async () => {
    const { send, refuse, emailOf, first, middle, last, lastKey, follower } = await world()
    refuse(last, 'reporter')
    expect(await send(last, lastKey)).toMatchObject({ kind: 'taken' })
    expect(emailOf(middle, last)).toBe('ada@example.org')
    expect(emailOf(first, `${middle} ${last}`)).toBe('ada@example.org')
    expect(emailOf(first, middle)).toBe(old.email)
    expect(emailOf(first, `${middle} ${last} ${follower}`)).toBe(old.email)
  })

  it('is the new one where they came from, if they change it where they have come to', async () => {
    const { send, refuse, emailOf, request, first, middle, last, follower } = await world()
    const who = `${middle} ${last} ${follower}`
    refuse(first, who)
    expect(await send(first, foundKeyFor(secret, `${first} ${who}`))).toMatchObject({ kind: 'taken' })
    expect(emailOf(first, who)).toBe('ada@example.org')
    expect(emailOf(middle, `${last} ${follower}`)).toBe('ada@example.org')
    expect(emailOf(last, follower)).toBe('ada@example.org')
    expect(request(last).contact?.email).toBe(old.email)
  })

  it('goes on where it was stopped when it is sent again', async () => {
    const { send, refuse, emailOf, request, requests, first, middle, last, lastKey } = await world()
    refuse(last, 'reporter')
    const stopped = Object.assign(Object.create(requests) as typeof requests, {
      save: async (...[saved, version]: Parameters<typeof requests.save>) => {
        if (saved.reference === first) throw new Error('stopped')
        return requests.save(saved, version)
      },
    })
    await expect(send(last, lastKey, 'ada@example.org', stopped)).rejects.toThrow('stopped')
    expect(await send(last, lastKey)).toMatchObject({ kind: 'taken' })
    expect(emailOf(first, `${middle} ${last}`)).toBe('ada@example.org')
    expect(request(last).contactHash).toBe(contactHashFor(secret, 'ada@example.org'))
  })
})
