import { describe, expect, it, vi } from 'vitest'
import { PaymentStanding } from '#contract/requests/payment.ts'
import { Tracked } from '#contract/requests/tracking.ts'
import { council } from '#council'
import { submit } from '#requests/life/submit.ts'
import { world } from '#requests/payments/testing/fixtures.ts'
import { follow } from '#requests/resident/follow.ts'
import { key, pothole, secret, submitPorts } from '#requests/testing/fixtures.ts'
import { serviceOf } from '#services/index.ts'
import { paymentRoutes } from './payment.ts'
import { trackRoutes } from './track.ts'

type World = Awaited<ReturnType<typeof world>>
type Opener = { reference: string; trackingKey: string | undefined }

function ask(it: Pick<World, 'ports'>, method: 'GET' | 'POST', { reference, trackingKey }: Opener) {
  return paymentRoutes(async () => it.ports).request(`/api/requests/${reference}/payment`, {
    method,
    headers: trackingKey ? { authorization: `Bearer ${trackingKey}` } : {},
  })
}
const standing = async (response: Response | Promise<Response>) =>
  PaymentStanding.parse(await (await response).json())

async function quietly<T>(work: () => Promise<T>): Promise<{ said: string; answer: T }> {
  const spy = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const answer = await work()
  const said = JSON.stringify(spy.mock.calls)
  spy.mockRestore()
  return { said, answer }
}

describe('/api/requests/{reference}/payment', () => {
  it('opens the payment page, and knows how it went', async () => {
    const it = await world()
    const due = { pence: 1000, description: 'Blue Badge', later: true, state: 'due' }
    expect(await standing(ask(it, 'GET', it))).toEqual(due)
    const opened = await standing(ask(it, 'POST', it))
    expect(opened).toEqual({ ...due, state: 'started', nextUrl: 'https://pay.example/pay1' })
    it.provider.finish('pay1', 'failed', 'declined')
    expect(await standing(ask(it, 'GET', it))).toEqual({ ...due, failure: 'declined' })
    expect(await standing(ask(it, 'POST', it))).toMatchObject({ nextUrl: 'https://pay.example/pay2' })
    it.provider.finish('pay2', 'paid')
    const paid = { ...due, state: 'paid', paidAt: it.ports.now().toISOString() }
    expect(await standing(ask(it, 'GET', it))).toEqual(paid)
    expect(await standing(ask(it, 'POST', it))).toEqual(paid)
  })

  it('opens to the person who sent it alone, and tells nobody else whether it exists', async () => {
    const it = await world()
    const followed = await follow(
      { requests: it.requests, secret, now: it.ports.now },
      it.reference,
      {},
      key(2),
    )
    if (followed.kind !== 'following') throw new Error(followed.kind)
    const { reference } = it
    const openers = [
      { reference, trackingKey: undefined },
      { reference, trackingKey: 'A'.repeat(22) },
      { reference, trackingKey: followed.receipt.trackingKey },
      { reference: 'HW-0000-0000', trackingKey: it.trackingKey },
    ]
    for (const method of ['GET', 'POST'] as const) {
      const answers = await Promise.all(
        openers.map(async (opener) => {
          const answer = await ask(it, method, opener)
          return [answer.status, await answer.text()].join(' ')
        }),
      )
      expect(new Set(answers).size).toBe(1)
      expect(answers[0]).toMatch(/^401 /)
    }
    expect(it.provider.payments).toEqual([])
  })

  it('has nothing to say of what is free', async () => {
    const free = submitPorts()
    const answer = await submit(free, pothole(), key(1))
    if (answer.kind !== 'accepted') throw new Error(answer.kind)
    const { ports } = await world()
    const it = { ports: { ...ports, requests: free.requests } }
    for (const method of ['GET', 'POST'] as const) {
      expect((await ask(it, method, answer.receipt)).status).toBe(404)
    }
  })

  it('says in words that nothing was taken when Pay does not answer', async () => {
    const it = await world()
    it.provider.fail = () => 'before'
    const { said, answer } = await quietly(async () => ask(it, 'POST', it))
    expect(answer.status).toBe(503)
    expect(await answer.json()).toMatchObject({
      type: '/problems/unavailable',
      detail: expect.stringMatching(/have not taken any money.*safe.*will not be charged twice/),
    })
    expect(said).toContain('pay-unavailable')
    it.provider.fail = () => undefined
    expect(await standing(ask(it, 'POST', it))).toMatchObject({ state: 'started' })
  })

  it('says what was known last when Pay does not answer', async () => {
    const it = await world()
    await ask(it, 'POST', it)
    it.provider.fail = () => 'before'
    const { answer } = await quietly(async () => standing(ask(it, 'GET', it)))
    expect(answer).toMatchObject({ state: 'started' })
  })

  it('does not hide our own mistakes behind Pay', async () => {
    const it = await world()
    await ask(it, 'POST', it)
    it.requests.save = () => Promise.reject(new Error('no table'))
    it.provider.finish('pay1', 'paid')
    const { answer } = await quietly(async () => [await ask(it, 'GET', it), await ask(it, 'POST', it)])
    expect(answer.map(({ status }) => status)).toEqual([500, 500])
  })
})

describe('GET /api/requests/{reference}', () => {
  it('shows the payment to who sent it, and to nobody else', async () => {
    const it = await world()
    const followed = await follow(
      { requests: it.requests, secret, now: it.ports.now },
      it.reference,
      {},
      key(2),
    )
    if (followed.kind !== 'following') throw new Error(followed.kind)
    const track = async (trackingKey: string) => {
      const ports = async () => ({ requests: it.requests, serviceOf, council, now: it.ports.now })
      const headers = { authorization: `Bearer ${trackingKey}` }
      const answer = await trackRoutes(ports).request(`/api/requests/${it.reference}`, { headers })
      return Tracked.parse(await answer.json())
    }
    expect((await track(it.trackingKey)).payment).toMatchObject({ pence: 1000, state: 'due' })
    expect(await track(followed.receipt.trackingKey)).not.toHaveProperty('payment')
  })
})
