import { describe, expect, it } from 'vitest'
import { RequestEvent } from '#contract/requests/event.ts'
import { council } from '#council'
import type { Payment } from '#requests/payments/model.ts'
import { reconsider } from '#requests/resident/reconsider.ts'
import { openRequest, view } from '#requests/resident/track.ts'
import { applied, department } from '#requests/testing/blue-badge.ts'
import { key } from '#requests/testing/fixtures.ts'
import { serviceOf } from '#services/index.ts'
import { decide } from './decide.ts'
import { toEvent } from './event.ts'
import { hashTrackingKey } from './keys.ts'

const refused = {
  outcome: 'refused',
  reasons: 'The letter shows descriptor D, which needs an assessment.',
} as const
const approved = { outcome: 'approved', reasons: 'The letter shows 8 points for moving around.' } as const

async function world() {
  const mine = await applied()
  const by = (n: number, decision: Parameters<typeof decide>[3], of = department) =>
    decide(mine, of, mine.reference, decision, key(n))
  const ask = (reasons: string, trackingKey = mine.trackingKey) =>
    reconsider(mine, mine.reference, trackingKey, { reasons })
  return { ...mine, by, ask }
}

describe('a decision', () => {
  it('is recorded with its reasons, until when it is valid, and when to remind of its end', async () => {
    const { by, request } = await world()
    expect(await by(10, { ...approved, validUntil: '2028-12-31' })).toMatchObject({
      kind: 'decided',
      made: { outcome: 'approved', at: '2026-03-02T12:03:00.000Z', validUntil: '2028-12-31' },
    })
    expect(request()).toMatchObject({
      state: 'approved',
      decision: { ...approved, validUntil: '2028-12-31' },
      remindMonth: '2028-09',
    })
    expect(request().history.at(-1)).toMatchObject({ type: 'approved', by: 'Blue Badge team' })
  })

  it('lasts as long as the service grants it where the department says nothing', async () => {
    const { by, request } = await world()
    await by(10, approved)
    expect(request()).toMatchObject({ decision: { validUntil: '2029-03-02' }, remindMonth: '2028-12' })
  })

  it.each([
    ['2029-03-03', 'This must be 2 March 2029 or earlier: it lasts at most 3 years'],
    ['2026-03-02', 'This must be a day in the future'],
  ])('is not valid until %s', async (validUntil, message) => {
    const { by, request } = await world()
    expect(await by(10, { ...approved, validUntil })).toEqual({
      kind: 'invalid',
      field: 'validUntil',
      message,
    })
    expect(request().state).toBe('acknowledged')
  })

  it('reminds of nothing that ends too soon, and a refusal has no end', async () => {
    const { by, request } = await world()
    expect(await by(10, { ...refused, validUntil: '2028-12-31' })).toMatchObject({ kind: 'invalid' })
    await by(11, { ...approved, validUntil: '2026-05-01' })
    expect(request()).not.toHaveProperty('remindMonth')
  })

  it('is made once, however often it is sent', async () => {
    const { by, pass, request } = await world()
    const first = await by(10, refused)
    pass(1)
    expect(await by(10, refused)).toEqual(first)
    expect(request().history.filter(({ type }) => type === 'refused')).toHaveLength(1)
    expect(await by(10, approved)).toEqual({ kind: 'key-reused' })
    expect(await by(11, approved)).toEqual({ kind: 'not-now' })
  })

  it('has one effect of many at once', async () => {
    const { by, request } = await world()
    await Promise.all([by(10, refused), by(10, refused), by(10, refused)])
    expect(request().history.map(({ type }) => type)).toEqual(['submitted', 'acknowledged', 'refused'])
  })

  it('is for the department’s own requests, and for services that decide', async () => {
    const mine = await world()
    expect(await mine.by(10, refused, 'highways')).toEqual({ kind: 'not-found' })
    const without = { ...mine, serviceOf: () => undefined }
    expect(await decide(without, department, mine.reference, refused, key(10))).toEqual({
      kind: 'nothing-to-decide',
    })
  })

  it('pays back with a refusal what was paid, and not with an approval', async () => {
    const paid = (payment: Partial<Payment>) => ({
      state: 'paid' as const,
      refundedIfRefused: true,
      ...payment,
    })
    const paymentAfter = async (decision: Parameters<typeof decide>[3]) => {
      const { by, requests, request } = await world()
      const before = request()
      if (!before.payment) throw new Error('It costs nothing')
      requests.items.set(before.reference, { ...before, payment: { ...before.payment, ...paid({}) } })
      await by(10, decision)
      return request().payment?.state
    }
    expect(await paymentAfter(refused)).toBe('refund-due')
    expect(await paymentAfter(approved)).toBe('paid')
  })
})

describe('another look at a refusal', () => {
  it('is asked once, with reasons that stay with the request, and leads to a new decision', async () => {
    const { by, ask, request } = await world()
    await by(10, refused)
    expect(await ask('I cannot leave home at all.')).toMatchObject({ kind: 'asked' })
    expect(request()).toMatchObject({
      state: 'acknowledged',
      dueAt: '2026-03-30T22:59:59.999Z',
      reconsiderations: [{ refusal: 3, reasons: 'I cannot leave home at all.' }],
    })
    await by(11, approved)
    expect(request()).toMatchObject({ state: 'approved', decision: approved })
    expect(request().history.map(({ type }) => type)).toEqual([
      'submitted',
      'acknowledged',
      'refused',
      'reconsideration-asked',
      'approved',
    ])
  })

  it('answers the first decision as it was when it is sent again later', async () => {
    const { by, ask } = await world()
    const first = await by(10, refused)
    await ask('Look again.')
    await by(11, { ...approved, validUntil: '2028-01-01' })
    expect(await by(10, refused)).toEqual(first)
  })

  it('has the same answer when it is sent again, and other reasons are too late', async () => {
    const { by, ask, pass, request } = await world()
    await by(10, refused)
    const first = await ask('Look again.')
    pass(1)
    expect(await ask('Look again.')).toEqual(first)
    expect(await ask('And again.')).toEqual({ kind: 'asked-before' })
    expect(request().reconsiderations).toHaveLength(1)
    await by(11, refused)
    expect(await ask('And again.')).toMatchObject({ kind: 'asked' })
  })

  it('is for refusals, and for whoever sent the request', async () => {
    const { by, ask, request, requests, reference } = await world()
    expect(await ask('Look again.')).toEqual({ kind: 'not-now' })
    await by(10, refused)
    expect(await ask('Look again.', 'A'.repeat(22))).toEqual({ kind: 'not-opened' })
    const follower = 'F'.repeat(22)
    const stored = request()
    requests.items.set(reference, {
      ...stored,
      keys: [...stored.keys, { hash: hashTrackingKey(follower), role: 'follower' }],
    })
    expect(await ask('Look again.', follower)).toEqual({ kind: 'not-opened' })
    expect(await reconsider(await applied(), 'BB-0000-0000', 'A'.repeat(22), { reasons: 'x' })).toEqual({
      kind: 'not-opened',
    })
  })
})

describe('what others are told of a decision', () => {
  const lived = async () => {
    const mine = await world()
    await mine.by(10, refused)
    await mine.ask('I cannot leave home at all.')
    await mine.by(11, approved)
    return mine
  }

  it('is thin: no reasons, no answers, no contact', async () => {
    const request = (await lived()).request()
    const events = request.history.map((entry) =>
      RequestEvent.parse(toEvent(request, entry, serviceOf(request.service), council)),
    )
    expect(events.map(({ data }) => Object.keys(data).sort())).toEqual([
      ['channel', 'dueAt', 'reference', 'service', 'submittedAt', 'thin'],
      ...Array(2).fill(['by', 'reference', 'service', 'state']),
      ['by', 'dueAt', 'reference', 'service', 'state'],
      ['by', 'order', 'reference', 'service', 'state'],
    ])
    expect(JSON.stringify(events)).not.toMatch(/descriptor|leave home|8 points|Ada|PIP/)
  })

  it('has no list of files that came later', async () => {
    const { request: current } = await lived()
    const request = current()
    const entry = {
      number: 6,
      type: 'evidence-added' as const,
      at: request.updatedAt,
      by: 'You',
      evidence: ['A'],
    }
    const event = toEvent(request, entry, serviceOf(request.service), council)
    expect(event.data).toEqual({ reference: request.reference, service: 'blue-badge' })
  })

  it('is shown to whoever sent it, without files, and without reasons to anybody else', async () => {
    const { requests, request, reference, trackingKey, now } = await lived()
    const stored = request()
    const photo = { id: 'A'.repeat(26), question: 'photo' }
    requests.items.set(reference, { ...stored, evidence: [photo] })
    const opened = await openRequest(requests, reference, trackingKey)
    if (!opened) throw new Error('not opened')
    const shown = view(opened, serviceOf('blue-badge'), council, now())
    expect(shown).toMatchObject({ decision: approved, canReconsider: false, evidence: [] })
    expect(shown.answers.length).toBeGreaterThan(5)
    const follower = { ...opened, key: { hash: '', role: 'follower' as const } }
    const theirs = JSON.stringify(view(follower, serviceOf('blue-badge'), council, now()))
    expect(theirs).not.toMatch(/descriptor|8 points/)
  })
})
