import { beforeEach, describe, expect, it } from 'vitest'
import type { Service } from '#contract/core/service.ts'
import type { LateEvidence } from '#contract/requests/evidence.ts'
import { council } from '#council'
import { advance } from '#requests/life/advance.ts'
import { decide } from '#requests/life/decide.ts'
import { toEvent } from '#requests/life/event.ts'
import type { ServiceRequest } from '#requests/life/model.ts'
import { publish } from '#requests/life/publish.ts'
import { submit } from '#requests/life/submit.ts'
import { at, eventsOf, key, pothole, secret, submitPorts } from '#requests/testing/fixtures.ts'
import { MemoryTopic } from '#requests/testing/memory.ts'
import { asksForProof, fileOf, pdf } from '#requests/testing/proof.ts'
import { addLater } from './late.ts'
import { addableOf, wantedOf } from './wanted.ts'

const ports = submitPorts()
function serviceOf(slug: string): Service | undefined {
  const service = ports.serviceOf(slug)
  return service && asksForProof(service)
}

const withoutOptional = ({ pages }: Service): Service['pages'] =>
  pages.map((page) => ({
    ...page,
    questions: page.questions.map((question) => {
      const { optional: _, ...rest } = question
      return rest as typeof question
    }),
  }))

let n = 0
let reference: string
let trackingKey: string
const late = { requests: ports.requests, serviceOf, secret, now: () => new Date('2026-03-04T09:00:00.000Z') }
const add = (body: LateEvidence, idempotency = key(++n)) =>
  addLater(late, { reference, trackingKey }, body, idempotency)
const request = () => ports.requests.items.get(reference) as ServiceRequest

async function submitted(answers: Record<string, unknown>) {
  const taken = await submit({ ...ports, serviceOf }, pothole(answers), key(++n))
  if (taken.kind !== 'accepted') throw new Error(JSON.stringify(taken))
  ;({ reference, trackingKey } = taken.receipt)
}

beforeEach(() => submitted({ proof: 'later', face: 'later' }))

describe('files that were to come later', () => {
  it('come from whoever sent the request and nobody else', async () => {
    const before = request()
    const whose = trackingKey
    for (const other of ['', 'another key', `${whose}x`]) {
      trackingKey = other
      expect(await add({ question: 'proof', files: [fileOf()] })).toEqual({ kind: 'not-opened' })
    }
    expect(request()).toEqual(before)
  })

  it('join the answer, the files and the history in one write', async () => {
    const [one, two] = [fileOf(pdf, 'letter.pdf'), fileOf()]
    const before = ports.requests.writes
    expect(await add({ question: 'proof', files: [one, two] })).toEqual({
      kind: 'added',
      receipt: { reference, question: 'proof', files: 2, receivedAt: '2026-03-04T09:00:00.000Z' },
    })
    expect(ports.requests.writes).toBe(before + 1)
    expect(request()).toMatchObject({
      answers: { proof: [{ id: one.id, name: 'letter.pdf' }, { id: two.id }], face: 'later' },
      evidence: [
        { id: one.id, description: 'letter.pdf', question: 'proof' },
        { id: two.id, question: 'proof' },
      ],
    })
    expect(request().history.at(-1)).toMatchObject({
      number: 2,
      type: 'evidence-added',
      by: 'You',
      evidence: [one.id, two.id],
    })
    expect(JSON.stringify(request())).not.toContain(one.receipt)
  })

  it('are wanted until they have come, or the request is finished', async () => {
    expect(wantedOf(request(), serviceOf('pothole'))).toEqual([
      { question: 'proof', kind: 'files', label: 'Proof', atMost: 3, mayCome: true },
      { question: 'face', kind: 'portrait', label: 'Face', atMost: 1, mayCome: true },
    ])
    await add({ question: 'proof', files: [fileOf()] })
    expect(wantedOf(request(), serviceOf('pothole')).map(({ question }) => question)).toEqual(['face'])
    expect(wantedOf({ ...request(), state: 'closed' }, serviceOf('pothole'))).toEqual([])
  })

  it('are added once, however often they are sent', async () => {
    const body = { question: 'proof', files: [fileOf()] }
    const idempotency = key(++n)
    const first = await add(body, idempotency)
    await advance(ports.requests, reference, { type: 'acknowledged', at: at.toISOString(), by: 'Highways' })
    await advance(ports.requests, reference, { type: 'closed', at: at.toISOString(), by: 'Highways' })
    expect(await add(body, idempotency)).toEqual(first)
    expect(request().evidence).toHaveLength(1)
    expect(await add({ ...body, files: [fileOf()] }, idempotency)).toEqual({ kind: 'key-reused' })
    expect(await add({ ...body, question: 'face' }, idempotency)).toEqual({ kind: 'key-reused' })
  })

  it('are all there when two are sent at once', async () => {
    const both = await Promise.all(
      [fileOf(), fileOf()].map((one) => add({ question: 'proof', files: [one] })),
    )
    expect(both.map(({ kind }) => kind)).toEqual(['added', 'added'])
    expect(request().evidence).toHaveLength(2)
    expect(request().history.map(({ number }) => number)).toEqual([1, 2, 3])
  })

  it('add to those that came before, up to what the question takes', async () => {
    await submitted({ proof: [fileOf(), fileOf()] })
    expect(await add({ question: 'proof', files: [fileOf(), fileOf()] })).toMatchObject({
      kind: 'invalid',
      message: 'You can add up to 3 files here, and 2 are there already',
    })
    expect((await add({ question: 'proof', files: [fileOf()] })).kind).toBe('added')
    expect(request().answers.proof).toHaveLength(3)
  })

  it('are refused when one is there already', async () => {
    const one = fileOf()
    await add({ question: 'proof', files: [one] })
    for (const files of [[one], [fileOf(), fileOf()].fill(fileOf())])
      expect(await add({ question: 'proof', files })).toMatchObject({ kind: 'invalid', message: /once/ })
  })

  it('are refused when they are not what is asked for, or were not looked at', async () => {
    expect(await add({ question: 'face', files: [fileOf()] })).toMatchObject({
      kind: 'invalid',
      message: /photos/,
    })
    const forged = { ...fileOf(), receipt: 'x'.repeat(40) }
    expect(await add({ question: 'proof', files: [forged] })).toMatchObject({ kind: 'invalid' })
    const portrait = fileOf({ contentType: 'image/jpeg', width: 700, height: 900 })
    expect((await add({ question: 'face', files: [portrait] })).kind).toBe('added')
  })

  it('are not wanted for another question, nor for a portrait that was left out', async () => {
    expect(await add({ question: 'size', files: [fileOf()] })).toEqual({ kind: 'not-wanted' })
    await submitted({})
    expect(await add({ question: 'face', files: [fileOf()] })).toEqual({ kind: 'not-wanted' })
  })

  it('come where none were sent, of what is no private matter', async () => {
    await submitted({ face: 'later' })
    const offered = () => addableOf(request(), serviceOf('pothole')).map(({ question }) => question)
    expect(offered()).toContain('proof')
    expect(addableOf(request(), { ...serviceOf('pothole')!, sensitive: true })).toEqual([])
    expect((await add({ question: 'proof', files: [fileOf()] })).kind).toBe('added')
    await advance(ports.requests, reference, { type: 'acknowledged', at: at.toISOString(), by: 'Us' })
    await advance(ports.requests, reference, { type: 'fixed', at: at.toISOString(), by: 'Us' })
    expect(offered()).toEqual([])
  })

  it('come too late once the request is finished', async () => {
    for (const type of ['acknowledged', 'closed'] as const)
      await advance(ports.requests, reference, { type, at: at.toISOString(), by: 'Highways' })
    const before = ports.requests.writes
    expect(await add({ question: 'proof', files: [fileOf()] })).toEqual({ kind: 'finished' })
    expect(await add({ question: 'size', files: [fileOf()] })).toEqual({ kind: 'finished' })
    expect(ports.requests.writes).toBe(before)
  })
})

describe('what was missing when it was refused', () => {
  const deciding = {
    requests: ports.requests,
    council,
    now: () => at,
    serviceOf: (slug: string) => {
      const service = serviceOf(slug)
      return service && { ...service, decision: { reconsideration: 'You may ask.' } }
    },
  }
  const refuse = async () => {
    const decision = { outcome: 'refused', reasons: 'There is no proof.' } as const
    const decided = await decide(deciding, request().department, reference, decision, key(++n))
    expect(decided.kind).toBe('decided')
  }
  const asksFor = () => wantedOf(request(), deciding.serviceOf('pothole'))

  beforeEach(async () => {
    await advance(ports.requests, reference, { type: 'acknowledged', at: at.toISOString(), by: 'Highways' })
  })

  it('still comes, and asks for another look in the same write', async () => {
    await refuse()
    expect(asksFor().map(({ question }) => question)).toEqual(['proof', 'face'])
    const [body, idempotency] = [{ question: 'proof', files: [fileOf()] }, key(++n)]
    const before = ports.requests.writes
    const first = await add(body, idempotency)
    expect(first.kind).toBe('added')
    expect(ports.requests.writes).toBe(before + 1)
    expect(request()).toMatchObject({ state: 'acknowledged', evidence: [{ id: body.files[0]?.id }] })
    expect(
      request()
        .history.slice(-2)
        .map(({ type, number }) => [type, number]),
    ).toEqual([
      ['evidence-added', 4],
      ['reconsideration-asked', 5],
    ])
    expect(request().reconsiderations).toEqual([
      { refusal: 3, at: '2026-03-04T09:00:00.000Z', reasons: 'Sent after the refusal: Proof' },
    ])
    expect(await add(body, idempotency)).toEqual(first)
    expect(request().history).toHaveLength(5)
  })

  it('comes with the rest while it is looked at again, which is asked for once', async () => {
    await refuse()
    await add({ question: 'proof', files: [fileOf()] })
    expect(asksFor()).toMatchObject([
      { question: 'face', atMost: 1 },
      { question: 'proof', atMost: 2 },
    ])
    await add({ question: 'proof', files: [fileOf(), fileOf()] })
    expect(asksFor().map(({ question }) => question)).toEqual(['face'])
    expect(request().history.filter(({ type }) => type === 'reconsideration-asked')).toHaveLength(1)
  })

  it('is needed where it must come and has not, and only may come where some is there', async () => {
    const needing = (slug: string) => {
      const service = serviceOf(slug)
      return service && { ...service, pages: withoutOptional(service) }
    }
    const needed = () =>
      wantedOf(request(), needing('pothole')).flatMap(({ question, mayCome }) => (mayCome ? [] : [question]))
    expect(needed()).toEqual(['proof', 'face'])
    await add({ question: 'proof', files: [fileOf()] })
    await refuse()
    await add({ question: 'proof', files: [fileOf()] })
    expect(asksFor().map(({ question }) => question)).toEqual(['face', 'proof'])
    expect(needed()).toEqual(['face'])
  })

  it('takes better proof where some was there, up to what the question takes', async () => {
    await add({ question: 'proof', files: [fileOf(), fileOf()] })
    expect(asksFor().map(({ question }) => question)).toEqual(['face'])
    await refuse()
    expect(asksFor()).toMatchObject([{ question: 'face' }, { question: 'proof', atMost: 1 }])
    expect((await add({ question: 'proof', files: [fileOf()] })).kind).toBe('added')
    expect(request().state).toBe('acknowledged')
  })
})

describe('what is needed for what was approved', () => {
  it('still comes, and changes nothing of the approval', async () => {
    for (const type of ['acknowledged', 'approved'] as const)
      await advance(ports.requests, reference, { type, at: at.toISOString(), by: 'Highways' })
    expect((await add({ question: 'proof', files: [fileOf()] })).kind).toBe('added')
    expect(request()).toMatchObject({ state: 'approved', history: [{}, {}, {}, { type: 'evidence-added' }] })
  })
})

describe('their events', () => {
  it('leave once the files are kept, and the first event says what it said before', async () => {
    const first = () =>
      JSON.stringify(toEvent(request(), request().history[0]!, serviceOf('pothole'), council))
    const before = first()
    const claimed: string[] = []
    const publishing = {
      requests: ports.requests,
      topic: new MemoryTopic(),
      eventsOf,
      claims: {
        async claim(id: string) {
          claimed.push(id)
          return 'claimed' as const
        },
        async drop() {},
      },
      now: () => at,
    }
    await publish(publishing, [request()])
    expect(claimed).toEqual([])
    const one = fileOf()
    await add({ question: 'proof', files: [one] })
    await add({ question: 'face', files: [fileOf({ contentType: 'image/jpeg', width: 700, height: 900 })] })
    expect(first()).toBe(before)
    await publish(publishing, [request()])
    expect(claimed).toHaveLength(2)
    expect(claimed).toContain(one.id)
    expect(publishing.topic.published.map(({ type }) => type)).toEqual([
      'shire.request.submitted.v1',
      'shire.request.evidence-added.v1',
      'shire.request.evidence-added.v1',
    ])
    const told = toEvent(request(), request().history[1]!, serviceOf('pothole'), council)
    expect(told.data).toMatchObject({ evidence: [{ id: one.id, question: 'proof' }] })
  })
})
