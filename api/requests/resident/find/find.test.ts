import { describe, expect, it } from 'vitest'
import { findLimit } from '#contract/requests/find.ts'
import { council } from '#council'
import { advance } from '#requests/life/advance.ts'
import { contactHashFor } from '#requests/life/keys.ts'
import type { ServiceRequest } from '#requests/life/model.ts'
import { submit } from '#requests/life/submit.ts'
import { MemoryCounter, MemorySender } from '#requests/notify/testing/memory.ts'
import { at, key, pothole, secret, submitPorts } from '#requests/testing/fixtures.ts'
import { serviceOf } from '#services/index.ts'
import { openRequest } from '../track.ts'
import { listRequests } from './list.ts'
import { sendLink } from './send-link.ts'
import { memoryIndex } from './testing/memory.ts'
import { makeFindToken, readFindToken } from './token.ts'

const email = 'Ada@Example.org'
const hash = contactHashFor(secret, email)
const hours = (n: number) => new Date(at.getTime() + n * 3_600_000)

async function world() {
  const ports = submitPorts()
  const { requests } = ports
  const messages = new MemorySender()
  const counter = new MemoryCounter()
  const index = memoryIndex(requests)
  const siteUrl = 'https://shire.example'
  let now = hours(1)
  const clock = () => now
  return {
    ...{ requests, messages, counter },
    async report(n: number, more: Partial<ServiceRequest> = {}, address = email) {
      const answer = await submit(
        ports,
        { ...pothole(), contact: { email: address, updates: 'none' } },
        key(n),
      )
      if (answer.kind !== 'accepted') throw new Error('not accepted')
      const { reference } = answer.receipt
      requests.items.set(reference, { ...(requests.items.get(reference) as ServiceRequest), ...more })
      return reference
    },
    at: (time: Date) => {
      now = time
    },
    ask: (id: string, address = email) =>
      sendLink({ index, counter, messages, council, secret, siteUrl, now: clock }, { id, email: address }),
    list: () => listRequests({ index, requests, serviceOf, secret, now: clock }, hash),
  }
}

describe('a link to my requests', () => {
  it('goes to an address with which something was asked for, however it is written', async () => {
    const { report, ask, messages } = await world()
    await report(1)
    expect(await ask('a', '  ada@example.ORG ')).toBe('sent')
    expect(messages.messages).toMatchObject([{ id: 'find a', to: { email: 'ada@example.ORG' } }])
    const token = /\/my-requests\/list#(\S+)/.exec(messages.messages[0]?.body ?? '')?.[1] ?? ''
    expect(readFindToken(secret, token, hours(2))).toBe(hash)
  })

  it('goes to nobody else, and nothing is kept of them', async () => {
    const { report, ask, messages, counter } = await world()
    await report(1)
    expect(await ask('a', 'bob@example.org')).toBe('nothing')
    expect([messages.messages, counter.askings.size]).toEqual([[], 0])
  })

  it('is not sent for what is older than 12 months', async () => {
    const { report, ask } = await world()
    await report(1, { submittedAt: '2025-03-02T13:02:59.000Z' })
    expect(await ask('a')).toBe('nothing')
    await report(2, { submittedAt: '2025-03-02T13:03:00.000Z' })
    expect(await ask('b')).toBe('sent')
  })

  it('comes three times an hour at most; repeats of one asking count once', async () => {
    const { report, ask, messages, at: setTime } = await world()
    await report(1)
    const asked = []
    for (const id of ['a', 'a', 'b', 'c', 'd', 'a']) asked.push(await ask(id))
    expect(asked).toEqual(['sent', 'sent', 'sent', 'sent', 'enough', 'sent'])
    expect(new Set(messages.messages.map(({ id }) => id)).size).toBe(3)
    setTime(hours(2))
    expect(await ask('d')).toBe('sent')
  })

  it('leaves no address behind, nor what leads to one', async () => {
    const { report, ask, counter } = await world()
    await report(1)
    await ask('a')
    const kept = JSON.stringify([...counter.askings.keys()])
    expect(kept).not.toContain(hash)
    expect(kept).not.toMatch(/ada/i)
  })
})

describe('the token', () => {
  const token = makeFindToken(secret, hash, at)

  it('opens for a day and no longer', () => {
    expect(readFindToken(secret, token, hours(23.9))).toBe(hash)
    expect(readFindToken(secret, token, hours(24))).toBeUndefined()
  })

  it('can’t be made or changed without the secret', () => {
    const other = new TextEncoder().encode('another secret')
    expect(readFindToken(other, token, at)).toBeUndefined()
    const [, expires, signature] = token.split('.')
    const someoneElse = contactHashFor(secret, 'bob@example.org')
    for (const forged of [
      `${someoneElse}.${expires}.${signature}`,
      `${hash}.zzzzzz.${signature}`,
      token.slice(0, -1),
      `${token}a`,
      '',
      'x'.repeat(100),
    ])
      expect(readFindToken(secret, forged, at), forged).toBeUndefined()
  })
})

describe('the list', () => {
  it('shows the newest first, each with a key that opens it', async () => {
    const { report, list, requests } = await world()
    const older = await report(1, { submittedAt: '2026-01-01T00:00:00.000Z' })
    const newer = await report(2)
    await report(3, {}, 'bob@example.org')
    const found = await list()
    expect(found.requests.map(({ reference }) => reference)).toEqual([newer, older])
    expect(found.requests[0]?.service.title).toBe(serviceOf('pothole')?.title)
    for (const { reference, trackingKey } of found.requests) {
      expect((await openRequest(requests, reference, trackingKey))?.key.role).toBe('reporter')
    }
    expect(found.more).toBe(false)
  })

  it('leaves out what the index still has and the request no longer', async () => {
    const { report, list, requests } = await world()
    const reference = await report(1)
    const { contactHash: _, ...erased } = requests.items.get(reference) as ServiceRequest
    const late = { ...erased, contactHash: hash }
    requests.items.set(reference, late)
    requests.get = async () => erased
    expect((await list()).requests).toEqual([])
  })

  it('leaves out what no key of ours opens', async () => {
    const { report, list } = await world()
    await report(1, { keys: [] })
    expect((await list()).requests).toEqual([])
  })

  it('is one page long, and says so', async () => {
    const { report, list } = await world()
    for (let n = 0; n <= findLimit; n++) await report(n)
    const found = await list()
    expect([found.requests.length, found.more]).toEqual([findLimit, true])
  })
})

describe('the list of my requests', () => {
  it('does not betray by its times what happens within the department', async () => {
    const { report, list, requests } = await world()
    const reference = await report(1)
    const { updatedAt } = (await list()).requests[0]!
    const noted = { type: 'noted', at: hours(1).toISOString(), by: 'Highways' } as const
    await advance(requests, reference, noted)
    expect((await list()).requests[0]?.updatedAt).toBe(updatedAt)
    await advance(requests, reference, { ...noted, type: 'acknowledged' })
    expect((await list()).requests[0]?.updatedAt).toBe(noted.at)
  })
})
