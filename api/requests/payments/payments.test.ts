import { describe, expect, it, vi } from 'vitest'
import { states } from '#contract/lifecycle.ts'
import { append } from '../history.ts'
import { dueRefund } from './due-refund.ts'
import { paymentFor } from './fee.ts'
import { look } from './look.ts'
import type { PaymentPorts } from './ports.ts'
import { settlePayments } from './settle.ts'
import { startPaying } from './start.ts'
import { fee, world } from './testing/fixtures.ts'
import { paymentView } from './view.ts'

type World = Awaited<ReturnType<typeof world>>

/** Opens the payment page and returns the id of the payment that it is for. */
async function opened({ ports, reference }: World): Promise<string> {
  const started = await startPaying(ports, reference)
  if (started.kind !== 'standing' || !started.nextUrl) throw new Error(`Nothing to pay: ${started.kind}`)
  return started.nextUrl.split('/').at(-1) as string
}

const settle = (it: World) => settlePayments(it.ports)

/** The department refuses the request, which it has to have first. */
function refuse({ requests, request, reference }: World, at: Date) {
  const by = { at: at.toISOString(), by: 'Highways' }
  const had = append(request(), { type: 'acknowledged', ...by })
  const refused = had && append(had, { type: 'refused', ...by })
  if (!refused) throw new Error('It cannot be refused')
  requests.items.set(reference, dueRefund(refused, at))
}

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

describe('looking after payments', () => {
  it('writes nothing while nothing changes, and looks less and less often', async () => {
    const it = await world()
    await opened(it)
    const { writes } = it.requests
    for (let minute = 0; minute < 3; minute++) {
      it.pass(1)
      expect((await settle(it)).looked).toBe(1)
    }
    expect(it.requests.writes).toBe(writes)
    let looks = 0
    for (let minute = 0; minute < 87; minute++) {
      it.pass(1)
      looks += (await settle(it)).looked
    }
    expect(looks).toBeGreaterThan(8)
    expect(looks).toBeLessThan(25)
  })

  it('goes on after a failure at Pay, and says that there was one', async () => {
    const it = await world()
    it.provider.finish(await opened(it), 'paid')
    const said = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    it.provider.fail = () => 'before'
    expect(await settle(it)).toEqual({ looked: 1, troubles: 1 })
    expect(said).toHaveBeenCalledOnce()
    said.mockRestore()
    it.provider.fail = () => undefined
    await settle(it)
    expect(it.events()).toEqual(['submitted', 'paid'])
  })

  it('pays back the second of two payments that both went through, and says so', async () => {
    const it = await world()
    const first = await opened(it)
    it.provider.finish(first, 'failed', 'error')
    it.provider.finish(await opened(it), 'paid')
    await settle(it)
    it.provider.get(first).status = 'paid'
    it.pass(5)
    await settle(it)
    expect(it.events()).toEqual(['submitted', 'paid', 'refunded'])
    expect(it.request().history.at(-1)?.note).toMatch(/paid twice/)
    expect(it.provider.get(first).refunds).toEqual([{ pence: 1000, status: 'success' }])
    expect(it.provider.balance).toBe(1000)
    expect(paymentView(it.request())).toMatchObject({ state: 'paid' })
  })
})

describe('a refund', () => {
  async function refused() {
    const it = await world()
    it.provider.finish(await opened(it), 'paid')
    await settle(it)
    refuse(it, it.ports.now())
    return it
  }

  it('follows a refusal, once', async () => {
    const it = await refused()
    expect(paymentView(it.request())).toMatchObject({ state: 'refund-due' })
    await settle(it)
    await settle(it)
    expect(it.events()).toEqual(['submitted', 'paid', 'acknowledged', 'refused', 'refunded'])
    expect(it.provider.payments[0]?.refunds).toHaveLength(1)
    expect(paymentView(it.request())).toMatchObject({ state: 'refunded' })
    expect(it.request()).not.toHaveProperty('paymentOpen')
  })

  it('does not follow where the service keeps its fee, or nothing was paid', async () => {
    const keeps = await world({ refundedIfRefused: false })
    keeps.provider.finish(await opened(keeps), 'paid')
    await settle(keeps)
    refuse(keeps, keeps.ports.now())
    expect(paymentView(keeps.request())).toMatchObject({ state: 'paid' })
    const unpaid = await world()
    refuse(unpaid, unpaid.ports.now())
    expect(unpaid.request().payment?.state).toBe('due')
  })

  it('leaves a request alone that was not refused', async () => {
    const it = await world()
    it.provider.finish(await opened(it), 'paid')
    await settle(it)
    expect(dueRefund(it.request(), it.ports.now())).toBe(it.request())
  })

  it('follows a payment that comes after the refusal', async () => {
    const it = await world()
    const id = await opened(it)
    refuse(it, it.ports.now())
    it.provider.finish(id, 'paid')
    await settle(it)
    await settle(it)
    expect(it.events().slice(-2)).toEqual(['paid', 'refunded'])
    expect(it.provider.balance).toBe(0)
  })

  it('does not follow such a payment where the service keeps its fee', async () => {
    const it = await world({ refundedIfRefused: false })
    const id = await opened(it)
    refuse(it, it.ports.now())
    it.provider.finish(id, 'paid')
    await settle(it)
    expect(paymentView(it.request())?.state).toBe('paid')
  })

  it('waits until Pay has the money', async () => {
    const it = await refused()
    it.provider.capturing = true
    expect(await settle(it)).toEqual({ looked: 1, troubles: 0 })
    expect(it.provider.payments[0]?.refunds).toEqual([])
    it.provider.capturing = false
    await settle(it)
    expect(it.events()).toContain('refunded')
  })

  it('is not recorded before it has gone through', async () => {
    const it = await refused()
    it.provider.refunding = 'submitted'
    await settle(it)
    await settle(it)
    expect(it.events()).not.toContain('refunded')
    expect(it.provider.payments[0]?.refunds).toHaveLength(1)
    Object.assign(it.provider.payments[0]?.refunds[0] ?? {}, { status: 'success' })
    await settle(it)
    expect(it.events()).toContain('refunded')
  })

  it('is handed in again after it failed', async () => {
    const it = await refused()
    const said = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    it.provider.refunding = 'error'
    expect(await settle(it)).toMatchObject({ troubles: 1 })
    said.mockRestore()
    it.provider.refunding = 'success'
    await settle(it)
    expect(it.events()).toContain('refunded')
    expect(it.provider.balance).toBe(0)
  })

  it('happens once though two settle at once, or the answer of the first is lost', async () => {
    const it = await refused()
    await Promise.all([settle(it), settle(it), settle(it)])
    expect(it.provider.payments[0]?.refunds).toHaveLength(1)
    const lost = await refused()
    const said = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    lost.provider.fail = (call) => (call === 'refund' ? 'after' : undefined)
    await settle(lost)
    said.mockRestore()
    lost.provider.fail = () => undefined
    await settle(lost)
    expect(lost.provider.payments[0]?.refunds).toHaveLength(1)
    expect(lost.events().filter((type) => type === 'refunded')).toHaveLength(1)
  })
})
