import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Action } from '#contract/workspace/workspace.ts'
import { follow } from '#requests/resident/follow.ts'
import { openRequest } from '#requests/resident/track.ts'
import { at, key, pothole, secret, submitPorts } from '#requests/testing/fixtures.ts'
import { MemoryRequests } from '#requests/testing/memory.ts'
import { act } from '#requests/workspace/act.ts'
import { advance } from './advance.ts'
import { carry } from './carry.ts'
import { foundKeyFor } from './keys.ts'
import type { HistoryEntry } from './model.ts'
import { submit } from './submit.ts'

const now = () => new Date(at.getTime() + 3_600_000)

/** Reports of one pothole, the oldest first, each by somebody who wants e-mails. */
async function world(count: number) {
  const requests = new MemoryRequests()
  const references: string[] = []
  for (let n = 0; n < count; n++) {
    const ports = submitPorts(requests, new Date(at.getTime() + n * 1000))
    const contact = { name: `Person ${n}`, email: `person${n}@example.org`, updates: 'email' as const }
    const answer = await submit(ports, { ...pothole(), contact }, key(n))
    if (answer.kind !== 'accepted') throw new Error('not accepted')
    const { reference } = answer.receipt
    await advance(requests, reference, { type: 'acknowledged', at: at.toISOString(), by: 'Highways' })
    references.push(reference)
  }
  const ports = { requests, secret, now }
  let sent = 100
  const request = (n: number) => requests.items.get(references[n] ?? '')!
  return {
    requests,
    references,
    ports,
    request,
    does: (n: number, action: Action) =>
      act(
        { ...submitPorts(requests), requests, now, blur: async () => false },
        { id: 'ada', name: 'Ada' },
        references[n] ?? '',
        { action, seen: request(n).history.length },
        key(sent++),
      ),
    /** Every event so far that the consumer takes. */
    events: () =>
      references.flatMap((subject, n) =>
        request(n)
          .history.filter(({ type }) => ['merged', 'split', 'joined', 'parted'].includes(type))
          .map(({ other = '', number }: HistoryEntry) => ({ subject, other, number })),
      ),
  }
}
type World = Awaited<ReturnType<typeof world>>

/** Takes every event, and those that come of it, until nothing is left. */
async function settle({ ports, events }: World) {
  const taken = new Set<string>()
  for (;;) {
    const due = events().find(({ subject, number }) => !taken.has(`${subject} ${number}`))
    if (!due) return
    taken.add(`${due.subject} ${due.number}`)
    await carry(ports, due)
  }
}

const emails = (world: World, n: number) =>
  world
    .request(n)
    .followers.map(({ contact }) => contact?.email)
    .sort()

describe('those who wait for a merged request', () => {
  it('follow the one that it goes on as, with a link of their own, and no name comes along', async () => {
    const it = await world(2)
    await follow(
      it.ports,
      it.references[1] ?? '',
      { contact: { email: 'f@example.org', updates: 'email' } },
      key(50),
    )
    await it.does(1, { do: 'merge', into: it.references[0] ?? '' })
    await settle(it)
    expect(emails(it, 0)).toEqual(['f@example.org', 'person1@example.org'])
    expect(it.request(0).followerCount).toBe(2)
    expect(JSON.stringify(it.request(0).followers)).not.toContain('Person 1')
    const [first] = it.request(0).followers
    const trackingKey = foundKeyFor(secret, `${it.references[0]} ${first?.id}`)
    const opened = await openRequest(it.requests, it.references[0] ?? '', trackingKey)
    expect(opened?.key).toMatchObject({ role: 'follower', follower: first?.id })
  })

  it('have the address that they changed where they came from, once it is carried again', async () => {
    const it = await world(2)
    await it.does(1, { do: 'merge', into: it.references[0] ?? '' })
    await settle(it)
    const { contact, ...rest } = it.request(1)
    const changed = { ...rest, contact: { ...contact!, email: 'new@example.org' } }
    it.requests.items.set(changed.reference, changed)
    const { history, version } = it.request(0)
    await settle(it)
    expect(emails(it, 0)).toEqual(['new@example.org'])
    expect(JSON.stringify(it.request(0).followers)).not.toContain('Person 1')
    expect(it.request(0)).toMatchObject({ history, version: version + 1, followerCount: 1 })
    it.requests.items.set(changed.reference, rest)
    await settle(it)
    expect([emails(it, 0), it.request(0).version]).toEqual([['new@example.org'], version + 1])
  })

  it('come back when it is split, and their link opens the other no more', async () => {
    const it = await world(2)
    await follow(it.ports, it.references[0] ?? '', {}, key(50))
    await it.does(1, { do: 'merge', into: it.references[0] ?? '' })
    await settle(it)
    expect(it.request(0).followerCount).toBe(2)
    const keys = it.request(0).keys.length
    await it.does(1, { do: 'split' })
    await settle(it)
    expect(it.request(0).followerCount).toBe(1)
    expect(it.request(0).keys).toHaveLength(keys - 1)
    expect(
      it
        .request(0)
        .history.map(({ type }) => type)
        .slice(-2),
    ).toEqual(['joined', 'parted'])
  })

  it('go along a chain of merges, and out of all of it', async () => {
    const it = await world(3)
    await it.does(2, { do: 'merge', into: it.references[1] ?? '' })
    await it.does(1, { do: 'merge', into: it.references[0] ?? '' })
    await settle(it)
    expect(emails(it, 0)).toEqual(['person1@example.org', 'person2@example.org'])
    await it.does(2, { do: 'split' })
    await settle(it)
    expect(emails(it, 0)).toEqual(['person1@example.org'])
  })

  it('are the same whatever the order of events, with any repeats, and wherever it is stopped', async () => {
    await fc.assert(
      fc.asyncProperty(fc.infiniteStream(fc.nat()), fc.boolean(), async (numbers, splits) => {
        const it = await world(3)
        await it.does(2, { do: 'merge', into: it.references[1] ?? '' })
        await it.does(1, { do: 'merge', into: it.references[0] ?? '' })
        if (splits) await it.does(2, { do: 'split' })
        const next = () => numbers.next().value as number
        for (let n = 0; n < 12; n++) {
          const all = it.events()
          const one = all[next() % all.length]
          const stopped = next() % 3 === 0 && {
            ...it.requests,
            get: (reference: string) => it.requests.get(reference),
            save: () => Promise.reject(new Error('stopped')),
          }
          const ports = stopped ? { ...it.ports, requests: stopped } : it.ports
          if (one) await carry(ports, one).catch(() => undefined)
        }
        await settle(it)
        const waiting = splits ? ['person1@example.org'] : ['person1@example.org', 'person2@example.org']
        expect(emails(it, 0)).toEqual(waiting)
        expect(it.request(0).followerCount).toBe(waiting.length)
      }),
      { numRuns: 40 },
    )
  })
})
