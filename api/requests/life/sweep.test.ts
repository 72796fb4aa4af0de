import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { RequestEvent } from '#contract/requests/event.ts'
import { council } from '#council'
import { newEvidenceId } from '#requests/evidence/id.ts'
import { makeReceipt } from '#requests/evidence/receipt.ts'
import { openRequest, view } from '#requests/resident/track.ts'
import { at, eventsOf, key, pothole, secret, submitPorts } from '#requests/testing/fixtures.ts'
import { MemoryRequests, MemoryTopic } from '#requests/testing/memory.ts'
import { act } from '#requests/workspace/act.ts'
import { workView } from '#requests/workspace/view.ts'
import { serviceOf } from '#services/index.ts'
import { patienceMs } from './keep-files.ts'
import { submit } from './submit.ts'
import { sweep } from './sweep.ts'

const jpeg = { contentType: 'image/jpeg', width: 640, height: 480 } as const
const photo = (description: string) => {
  const id = newEvidenceId()
  return { id, receipt: makeReceipt(secret, id, jpeg, at), description }
}

beforeEach(() => void vi.spyOn(console, 'error').mockImplementation(() => {}))
afterEach(() => vi.restoreAllMocks())
const logged = () => vi.mocked(console.error).mock.calls.map(([line]) => JSON.parse(String(line)))

/** Three reports, each with two photos; `fails` says which photos cannot be copied. */
async function world() {
  const requests = new MemoryRequests()
  const topic = new MemoryTopic()
  const reports = []
  for (let n = 0; n < 3; n++) {
    const photos = [photo(`Far, ${n}`), photo(`Near, ${n}`)]
    const taken = await submit(submitPorts(requests), pothole({ photos }), key(n + 1))
    if (taken.kind !== 'accepted') throw new Error(taken.kind)
    reports.push({ ...taken.receipt, photos: photos.map(({ id }) => id) })
  }
  const state = { fails: (_: string) => false, missing: (_: string) => false, now: 60_000 }
  const ports = {
    requests,
    topic,
    eventsOf,
    pending: requests,
    claims: {
      claim: async (id: string) => {
        if (state.fails(id)) throw new Error('S3 cannot copy it')
        return state.missing(id) ? ('missing' as const) : ('claimed' as const)
      },
      drop: async () => undefined,
    },
    now: () => new Date(at.getTime() + state.now),
  }
  const left = () => topic.published.map(({ subject }) => subject)
  return { requests, topic, reports, state, ports, left }
}

const eventOf = (event: RequestEvent) => RequestEvent.parse(event)

describe('the sweep', () => {
  it('hands on every other report when the photo of one cannot be copied, and says so', async () => {
    const { reports, state, ports, left, requests } = await world()
    const [bad, ...others] = reports
    state.fails = (id) => id === bad?.photos[1]
    await expect(sweep(ports)).rejects.toThrow('1 requests')
    expect(left().sort()).toEqual(others.map(({ reference }) => reference).sort())
    expect(requests.items.get(bad?.reference ?? '')?.pending).toBeDefined()
    expect(logged()).toMatchObject([{ event: 'evidence-not-kept', reference: bad?.reference }])
    state.fails = () => false
    expect(await sweep(ports)).toBe(1)
    expect(left()).toContain(bad?.reference)
    expect(requests.items.get(bad?.reference ?? '')?.evidence.some(({ missing }) => missing)).toBe(false)
  })

  it('hands on every other report when one cannot be read, and when one cannot be sent', async () => {
    const { reports, ports, topic, left } = await world()
    const [unread, unsent, good] = reports.map(({ reference }) => reference)
    const get = async (reference: string) => {
      if (reference === unread) throw new Error('not now')
      return ports.requests.items.get(reference)
    }
    const publish = async (events: readonly RequestEvent[]) => {
      if (events.some(({ subject }) => subject === unsent)) throw new Error('a call that fails')
      return topic.publish(events)
    }
    const markQueued = ports.requests.markQueued.bind(ports.requests)
    const drop = ports.requests.drop.bind(ports.requests)
    const requests = { get, markQueued, drop }
    await expect(sweep({ ...ports, requests, topic: { publish } })).rejects.toThrow('2 requests')
    expect(left()).toEqual([good])
    expect(logged()).toEqual([{ level: 'error', event: 'publish-failed', reference: unsent, name: 'Error' }])
  })
})

describe('a report whose photo cannot be kept', () => {
  it('goes on without it after an hour, and tells its department, staff and the resident', async () => {
    const { reports, state, ports, requests, topic } = await world()
    const [bad] = reports
    const { reference = '', trackingKey = '', photos = [] } = bad ?? {}
    state.fails = (id) => id === photos[1]
    state.now = patienceMs - 1000
    await expect(sweep(ports)).rejects.toThrow('could not go')
    state.now = patienceMs
    expect(await sweep(ports)).toBe(1)
    expect(logged()).toContainEqual({ level: 'error', event: 'evidence-missing', reference, files: 1 })
    const stored = requests.items.get(reference)
    expect(stored).not.toHaveProperty('pending')
    expect(stored?.evidence.map(({ missing = false }) => missing)).toEqual([false, true])
    const sent = topic.published.find(({ subject }) => subject === reference)
    expect(sent && eventOf(sent)).toMatchObject({ data: { evidence: [{ id: photos[0] }] } })

    const opened = await openRequest(requests, reference, trackingKey)
    const seen = opened && view(opened, serviceOf('pothole'), council, at)
    expect(seen?.evidence[1]).toMatchObject({ description: 'Near, 0', missing: true })
    const around = { service: serviceOf('pothole'), council, now: at, team: undefined, nearby: [], can: [] }
    expect(stored && workView(stored, around).evidence).toMatchObject([
      { id: photos[0] },
      { id: photos[1], missing: true },
    ])
  })

  it('goes on at once without a photo that is nowhere', async () => {
    const { reports, state, ports, requests } = await world()
    state.missing = (id) => id === reports[0]?.photos[0]
    expect(await sweep(ports)).toBe(3)
    expect(requests.items.get(reports[0]?.reference ?? '')?.evidence[0]).toMatchObject({ missing: true })
    expect(logged().map(({ event }) => event)).toEqual(['evidence-missing'])
  })
})

it('keeps a blurred copy with its request as the event leaves, and deletes the photo once it is destroyed', async () => {
  const { reports, ports, requests } = await world()
  const { reference = '', photos: [photo = ''] = [] } = reports[0] ?? {}
  await sweep(ports)
  const acting = { ...submitPorts(requests), requests, blur: async () => true, now: ports.now }
  const boxes = [{ x: 0, y: 0, width: 1, height: 1 }]
  const toTake = { action: { do: 'blur', photo, boxes } as const, seen: 1 }
  const staff = { id: 'ada', name: 'Ada' }
  expect(await act(acting, staff, reference, toTake, key(9))).toMatchObject({ kind: 'taken' })
  const done: string[] = []
  const claims = {
    async claim(id: string) {
      done.push(`keep ${id}`)
      return 'claimed' as const
    },
    drop: async (id: string) => void done.push(`delete ${id}`),
  }
  await sweep({ ...ports, claims, now: () => new Date(at.getTime() + 120_000) })
  const copy = requests.items.get(reference)?.copies?.[0]?.id
  expect(done.splice(0)).toEqual([`keep ${copy}`])
  const destroying = { action: { do: 'remove-photo', photo } as const, seen: 2 }
  expect(await act(acting, staff, reference, destroying, key(10))).toMatchObject({ kind: 'taken' })
  await sweep({ ...ports, claims, now: () => new Date(at.getTime() + 240_000) })
  expect(done).toEqual([`delete ${photo}`])
})
