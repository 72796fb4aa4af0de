import { describe, expect, it, vi } from 'vitest'
import { msOfDays } from '#contract/calendar/length.ts'
import { states } from '#contract/requests/lifecycle.ts'
import { aboutDue, dueAt as dueFrom } from '#requests/life/due.ts'
import { paymentFor } from '#requests/life/fee.ts'
import { serviceOf } from '#services/index.ts'
import { look } from './look.ts'
import type { PaymentPorts } from './ports.ts'
import { startPaying } from './start.ts'
import { fee, world } from './testing/fixtures.ts'
import { opened, refuse, settle } from './testing/opened.ts'
import { paymentView } from './view.ts'

describe('a fee', () => {
  it('stands in the request from the one write that takes it in', async () => {
    const it = await world()
    expect(it.requests.writes).toBe(1)
    expect(it.request().payment).toMatchObject({ pence: 1000, state: 'due', attempts: [] })
    expect(it.receipt.fee).toEqual({ pence: 1000, description: 'Blue Badge', later: true })
    expect(it.request()).not.toHaveProperty('paymentOpen')
  })

  it('is asked for by no council that takes no payments', async () => {
    const { request, receipt } = await world({}, false)
    expect(request()).not.toHaveProperty('payment')
    expect(receipt).not.toHaveProperty('fee')
  })

  it('is asked for where it applies', () => {
    const when = { question: 'copies', is: 'yes' }
    expect(paymentFor({ fee: { ...fee, when } }, { copies: 'yes' })).toMatchObject({ pence: 1000 })
    expect(paymentFor({ fee: { ...fee, when } }, { copies: 'no' })).toBeUndefined()
    expect(paymentFor({}, {})).toBeUndefined()
  })

  it('is asked for as often as there is something to pay for', () => {
    const { fee } = serviceOf('birth-certificate') ?? {}
    if (!fee) throw new Error('No certificate costs anything')
    const payment = paymentFor({ fee }, { copies: 3 })
    expect(payment).toMatchObject({ pence: 3 * fee.pence, description: 'Copy of a birth certificate × 3' })
  })
})

describe('a promise that counts from the payment', () => {
  const commitment = {
    text: 'We post it within 5 working days of your payment.',
    within: { amount: 5, unit: 'working days', calendar: 'england' },
    from: 'payment',
    source: 'Made up',
  } as const

  it('names no day until it is paid, and the day from then on, in the event too', async () => {
    const it = await world({}, true, commitment)
    expect(it.receipt.dueAt).toBeNull()
    expect(aboutDue(it.request(), { commitment })).toBeUndefined()
    it.pass(msOfDays(3) / 60_000)
    const id = await opened(it)
    it.provider.finish(id, 'paid')
    await look(it.ports, it.request())
    const { dueAt, history } = it.request()
    expect(dueAt).toBe(dueFrom({ commitment }, it.ports.now(), it.ports.calendars))
    expect(dueAt).not.toBeNull()
    expect(history.at(-1)).toMatchObject({ type: 'paid', dueAt })
  })
})

describe('paying', () => {
  it('opens one payment at Pay, of the right amount, and the same one when it is asked again', async () => {
    const it = await world()
    const id = await opened(it)
    it.pass(1)
    expect(await opened(it)).toBe(id)
    expect(it.provider.payments).toMatchObject([
      {
        pence: 1000,
        description: 'Blue Badge',
        reference: it.reference,
        returnUrl: `https://site.example/apply/paid/${it.reference}`,
      },
    ])
    expect(it.provider.payments[0]?.key).toMatch(/^[a-zA-Z0-9-]{1,255}$/)
  })

  it('opens one payment for 50 who ask at once, though Pay would make one for each', async () => {
    const it = await world()
    const wait = () => new Promise<void>((resume) => setTimeout(resume, 5))
    const slow: PaymentPorts = {
      ...it.ports,
      pause: wait,
      provider: {
        create: async (payment) => wait().then(() => it.provider.create(payment)),
        find: (id) => it.provider.find(id),
        refunds: (id) => it.provider.refunds(id),
        refund: (id, pence) => it.provider.refund(id, pence),
      },
    }
    const all = await Promise.all(
      Array.from({ length: 50 }, () => opened({ ...it, ports: { ...it.ports, ...slow } })),
    )
    expect(new Set(all).size).toBe(1)
    expect(it.provider.payments).toHaveLength(1)
  })

  it('is recorded when the resident comes back', async () => {
    const it = await world()
    it.provider.finish(await opened(it), 'paid')
    it.pass(2)
    await look(it.ports, it.request())
    expect(it.events()).toEqual(['submitted', 'paid'])
    expect(it.request().history[1]).toMatchObject({ by: 'You', note: '£10', cause: 'paid pay1' })
    expect(paymentView(it.request())).toMatchObject({ state: 'paid', paidAt: it.ports.now().toISOString() })
  })

  it('is recorded when the resident never comes back', async () => {
    const it = await world()
    it.provider.finish(await opened(it), 'paid')
    expect(await settle(it)).toEqual({ looked: 1, troubles: 0 })
    expect(it.events()).toEqual(['submitted', 'paid'])
    expect(it.request()).not.toHaveProperty('paymentOpen')
    expect(await settle(it)).toEqual({ looked: 0, troubles: 0 })
  })

  it('has nothing left to pay afterwards', async () => {
    const it = await world()
    it.provider.finish(await opened(it), 'paid')
    expect(await startPaying(it.ports, it.reference)).toMatchObject({
      kind: 'standing',
      request: { payment: { state: 'paid' } },
    })
    expect(it.provider.payments).toHaveLength(1)
  })

  it.each(['declined', 'cancelled', 'expired', 'error'] as const)(
    'goes on with a new payment after one that was %s',
    async (why) => {
      const it = await world()
      it.provider.finish(await opened(it), 'failed', why)
      await look(it.ports, it.request())
      expect(paymentView(it.request())).toMatchObject({ state: 'due', failure: why })
      it.provider.finish(await opened(it), 'paid')
      await settle(it)
      expect(it.events()).toEqual(['submitted', 'paid'])
      expect(it.request().payment?.attempts.map(({ state }) => state)).toEqual(['failed', 'paid'])
      expect(new Set(it.provider.payments.map(({ key }) => key)).size).toBe(2)
    },
  )

  it('changes nothing when Pay does not answer, and works when it does', async () => {
    const it = await world()
    it.provider.fail = () => 'before'
    await expect(startPaying(it.ports, it.reference)).rejects.toThrow('No answer')
    expect(paymentView(it.request())).toMatchObject({ state: 'due' })
    it.provider.fail = () => undefined
    await opened(it)
    expect(it.request().payment?.attempts).toHaveLength(1)
  })

  it('sends nobody to a payment whose creation was never answered', async () => {
    const it = await world()
    it.provider.fail = () => 'after'
    await expect(startPaying(it.ports, it.reference)).rejects.toThrow('No answer')
    it.provider.fail = () => undefined
    expect(await opened(it)).toBe('pay2')
    expect(it.request().payment?.attempts).toMatchObject([{ number: 1, id: 'pay2' }])
  })

  it('goes on after somebody died while creating it', async () => {
    const it = await world()
    const dead = new Promise<never>(() => undefined)
    void startPaying({ ...it.ports, provider: { ...it.ports.provider, create: () => dead } }, it.reference)
    await vi.waitFor(() => expect(it.request().payment?.attempts).toHaveLength(1))
    await expect(startPaying(it.ports, it.reference)).rejects.toThrow('too long')
    it.pass(1)
    expect(await opened(it)).toBe('pay1')
  })

  it('sends everybody to the payment that was saved first', async () => {
    const it = await world()
    const slow = startPaying(
      {
        ...it.ports,
        provider: {
          create: async (payment) => {
            const created = await it.provider.create(payment)
            it.pass(1)
            expect(await opened(it)).toBe('pay2')
            return created
          },
          find: (id) => it.provider.find(id),
          refunds: (id) => it.provider.refunds(id),
          refund: (id, pence) => it.provider.refund(id, pence),
        },
      },
      it.reference,
    )
    expect(await slow).toMatchObject({ nextUrl: 'https://pay.example/pay2' })
  })

  it('asks once more about a payment that failed before it opens another', async () => {
    const it = await world()
    const id = await opened(it)
    it.provider.finish(id, 'failed', 'error')
    await look(it.ports, it.request())
    it.provider.get(id).status = 'paid'
    expect(await startPaying(it.ports, it.reference)).toMatchObject({
      request: { payment: { state: 'paid' } },
    })
    expect(it.provider.payments).toHaveLength(1)
  })

  it('sends nobody to a new payment when the one before has gone through after all', async () => {
    const it = await world()
    const first = await opened(it)
    it.provider.finish(first, 'failed', 'error')
    await look(it.ports, it.request())
    const create: PaymentPorts['provider']['create'] = async (payment) => {
      const created = await it.provider.create(payment)
      it.provider.get(first).status = 'paid'
      await settle(it)
      return created
    }
    const { find, refunds, refund } = it.provider
    const bound = {
      find: find.bind(it.provider),
      refunds: refunds.bind(it.provider),
      refund: refund.bind(it.provider),
    }
    const started = await startPaying({ ...it.ports, provider: { create, ...bound } }, it.reference)
    expect(started).not.toHaveProperty('nextUrl')
    expect(paymentView(it.request())?.state).toBe('paid')
  })

  it('has an end', async () => {
    const it = await world()
    for (let n = 0; n < 30; n++) it.provider.finish(await opened(it), 'failed', 'cancelled')
    expect(await startPaying(it.ports, it.reference)).toEqual({ kind: 'too-many' })
  })

  it('is open to nobody for what was refused', async () => {
    const it = await world()
    refuse(it, it.ports.now())
    expect(await startPaying(it.ports, it.reference)).toMatchObject({ kind: 'standing' })
    expect(paymentView(it.request())?.state).toBe('not-needed')
    expect(it.provider.payments).toEqual([])
  })

  it('can be recorded whatever has become of the request', async () => {
    for (const state of states) {
      const it = await world()
      it.provider.finish(await opened(it), 'paid')
      it.requests.items.set(it.reference, { ...it.request(), state })
      await settle(it)
      expect([state, ...it.events().slice(0, 2)]).toEqual([state, 'submitted', 'paid'])
    }
  })
})
