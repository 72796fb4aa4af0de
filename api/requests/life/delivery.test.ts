import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { RequestEvent } from '#contract/requests/event.ts'
import { council } from '#council'
import { deliver } from '#requests/list/deliver.ts'
import { listKeys } from '#requests/list/list-keys.ts'
import { follow } from '#requests/resident/follow.ts'
import { at, eventsOf, key, pothole, secret, submitPorts } from '#requests/testing/fixtures.ts'
import { MemoryRequests, MemoryTopic, MemoryWorklist } from '#requests/testing/memory.ts'
import { serviceOf } from '#services/index.ts'
import { advance } from './advance.ts'
import { toEvent } from './event.ts'
import { publish } from './publish.ts'
import { submit } from './submit.ts'
import { sweep } from './sweep.ts'

const later = () => new Date(at.getTime() + 60_000)
const eventOf = (event: RequestEvent) => RequestEvent.parse(event)

async function world() {
  const requests = new MemoryRequests()
  const topic = new MemoryTopic()
  const worklist = new MemoryWorklist()
  const claims = { claim: async () => 'claimed' as const, drop: async () => undefined }
  const answer = await submit(submitPorts(requests), pothole(), key(1))
  if (answer.kind !== 'accepted') throw new Error('not accepted')
  const { reference } = answer.receipt
  const request = () => requests.items.get(reference)!
  return {
    reference,
    request,
    requests,
    topic,
    worklist,
    publishing: { requests, topic, eventsOf, claims, now: later, pending: requests },
    delivering: {
      worklist,
      requests,
      nameOf: () => 'Highways',
      teamOf: () => () => 'north',
      wardNameOf: () => 'Forest',
      now: later,
    },
    record: () => worklist.records.get(`highways ${reference}`)!,
  }
}

/** A life with several events: submitted, followed, acknowledged, inspected, fixed. */
async function life() {
  const it = await world()
  const change = (type: 'acknowledged' | 'inspected' | 'fixed') =>
    advance(it.requests, it.reference, { type, at: later().toISOString(), by: 'Highways' })
  await follow({ requests: it.requests, secret, now: later }, it.reference, {}, key(2))
  for (const type of ['acknowledged', 'inspected', 'fixed'] as const) await change(type)
  await publish(it.publishing, [it.request()])
  return { ...it, events: it.topic.published.map(eventOf) }
}

describe('publishing', () => {
  it('hands on each event once, in order, and leaves nothing pending', async () => {
    const it = await world()
    await publish(it.publishing, [it.request()])
    await publish(it.publishing, [it.request()])
    expect(it.topic.published.map(({ sequence }) => Number(sequence))).toEqual([1])
    expect(it.request()).not.toHaveProperty('pending')
    expect(it.request().history[0]?.queuedAt).toBe(later().toISOString())
  })

  it('leaves what was refused, and what comes after it, for the sweeper', async () => {
    const it = await world()
    await advance(it.requests, it.reference, { type: 'acknowledged', at: at.toISOString(), by: 'Highways' })
    it.topic.refuse = ({ sequence }) => sequence === '1'
    expect(await publish(it.publishing, [it.request()])).toEqual([it.reference])
    expect(it.request().history.map((entry) => entry.queuedAt)).toEqual([undefined, undefined])
    await expect(sweep(it.publishing)).rejects.toThrow('could not go')
    it.topic.refuse = () => false
    expect(await sweep(it.publishing)).toBe(1)
    expect(it.request().history.every((entry) => entry.queuedAt)).toBe(true)
    expect(await sweep(it.publishing)).toBe(0)
  })

  it('marks the request even when somebody wrote to it in between', async () => {
    const it = await world()
    const old = it.request()
    await advance(it.requests, it.reference, { type: 'acknowledged', at: at.toISOString(), by: 'Highways' })
    await publish(it.publishing, [old])
    expect(it.request().history.map((entry) => Boolean(entry.queuedAt))).toEqual([true, false])
    expect(it.request().pending).toBeDefined()
  })

  it('never tells contact details, nor answers of a sensitive service', async () => {
    const it = await world()
    const request = { ...it.request(), contact: { name: 'Ada Example', updates: 'none' as const } }
    const entry = request.history[0]!
    const service = serviceOf('pothole')!
    expect(JSON.stringify(toEvent(request, entry, service, council))).not.toContain('Ada Example')
    const thin = RequestEvent.parse(toEvent(request, entry, { ...service, sensitive: true }, council))
    expect(thin.data).toEqual({
      reference: it.reference,
      service: 'pothole',
      thin: true,
      channel: 'web',
      submittedAt: request.submittedAt,
      dueAt: request.dueAt,
    })
  })

  it('tells no note of a service that left the catalogue', async () => {
    const it = await world()
    await advance(it.requests, it.reference, {
      type: 'acknowledged',
      at: at.toISOString(),
      by: 'Highways',
      note: 'Words for the resident',
    })
    const tell = (service: ReturnType<typeof serviceOf>) =>
      JSON.stringify(toEvent(it.request(), it.request().history[1]!, service, council))
    expect(tell(serviceOf('pothole'))).toContain('Words for the resident')
    expect(tell(undefined)).not.toContain('Words for the resident')
  })
})

describe('a change', () => {
  it('has its effect once, however often the same cause brings it', async () => {
    const { requests, reference, request } = await world()
    const by = { at: at.toISOString(), by: 'Highways' }
    await advance(requests, reference, { type: 'acknowledged', ...by })
    const inspected = () => advance(requests, reference, { type: 'inspected', cause: 'visit 7', ...by })
    expect((await inspected()).kind).toBe('advanced')
    expect((await inspected()).kind).toBe('repeated')
    expect(request().history.map(({ type }) => type)).toEqual(['submitted', 'acknowledged', 'inspected'])
  })
})

describe('delivery', () => {
  it('lists a new report and acknowledges it', async () => {
    const { delivering, topic, publishing, request, record } = await world()
    await publish(publishing, [request()])
    await deliver(delivering, eventOf(topic.published[0]!))
    expect(record()).toMatchObject({ applied: 1, state: 'submitted', team: 'north' })
    expect(request()).toMatchObject({
      state: 'acknowledged',
      history: [{ number: 1 }, { number: 2, by: 'Highways' }],
    })
  })

  it('acknowledges after all when it was stopped between list and acknowledgement', async () => {
    const { delivering, topic, publishing, request, requests, worklist } = await world()
    await publish(publishing, [request()])
    const stopped = {
      ...delivering,
      requests: { ...requests, get: () => Promise.reject(new Error('stopped')) },
    }
    const event = eventOf(topic.published[0]!)
    await expect(deliver(stopped as never, event)).rejects.toThrow('stopped')
    expect(worklist.records.size).toBe(1)
    await deliver(delivering, event)
    await deliver(delivering, event)
    expect(request().history.map((entry) => entry.type)).toEqual(['submitted', 'acknowledged'])
  })

  it('comes to the same list in any order and with any repeats', async () => {
    const { events } = await life()
    expect(events).toHaveLength(5)
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray([...events, ...events], { minLength: 10 }), async (arriving) => {
        const { delivering } = await world()
        const worklist = new MemoryWorklist()
        for (const event of arriving) await deliver({ ...delivering, worklist }, event)
        const [record] = [...worklist.records.values()]
        expect(record).toMatchObject({
          applied: 5,
          held: {},
          state: 'fixed',
          followers: 1,
        })
        expect(record?.held).toEqual({})
      }),
      { numRuns: 60 },
    )
  })

  it('waits for a missing event', async () => {
    const { events, delivering } = await life()
    const worklist = new MemoryWorklist()
    await deliver({ ...delivering, worklist }, events[4]!)
    const [record] = [...worklist.records.values()]
    expect(record).toMatchObject({ applied: 0, held: { 5: events[4] } })
    expect(record && listKeys(record)).toEqual({})
  })
})

describe('following', () => {
  it('counts a resident once, tells the department, and gives a key of their own', async () => {
    const { requests, reference, request } = await world()
    const ports = { requests, secret, now: later }
    const first = await follow(ports, reference, {}, key(7))
    expect(await follow(ports, reference, {}, key(7))).toEqual(first)
    expect(request()).toMatchObject({ followerCount: 1, history: [{}, { type: 'followed', followers: 1 }] })
    // Each has a key of their own, and one that messages can make again.
    expect(request().keys.map(({ role }) => role)).toEqual(['reporter', 'reporter', 'follower', 'follower'])
  })

  it('does not tell that a report exists which others cannot find', async () => {
    const { requests, reference, request } = await world()
    const { cell: _, ...hidden } = request()
    requests.items.set(reference, hidden)
    expect(await follow({ requests, secret, now: later }, reference, {}, key(7))).toEqual({
      kind: 'not-found',
    })
  })

  it('loses nobody of many at once', async () => {
    const { requests, reference, request } = await world()
    await Promise.all(
      [3, 4, 5, 6].map((n) => follow({ requests, secret, now: later }, reference, {}, key(n))),
    )
    expect(request().followers).toHaveLength(4)
    expect(request().history.map((entry) => entry.number)).toEqual([1, 2, 3, 4, 5])
  })
})
