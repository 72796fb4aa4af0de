import { describe, expect, it } from 'vitest'
import { advance } from '#requests/life/advance.ts'
import { look } from '#requests/payments/look.ts'
import { startPaying } from '#requests/payments/start.ts'
import { fee, world } from '#requests/payments/testing/fixtures.ts'
import { opened, refuse, settle } from '#requests/payments/testing/opened.ts'
import { paymentView } from '#requests/payments/view.ts'
import { key, secret, submitPorts } from '../testing/fixtures.ts'
import { act } from './act.ts'
import { possible } from './can.ts'

const ada = { id: 'staff-ada', name: 'Ada Officer' }
const cash = { do: 'take-fee', how: 'cash', receipt: 'T-000123' } as const
type World = Awaited<ReturnType<typeof world>>

/** What comes of an act of staff who have seen everything. */
const acting = (it: World, action: typeof cash | { do: 'return-fee'; how: 'transfer' }, one = key(50)) => {
  const { council, calendars } = submitPorts()
  const serviceOf = submitPorts().serviceOf
  const ports = { requests: it.requests, serviceOf, council, calendars, secret, now: it.ports.now }
  const seen = it.request().history.length
  return act({ ...ports, blur: async () => false }, ada, it.reference, { action, seen }, one)
}

describe('a fee that staff take', () => {
  it('is recorded once, with how it was paid and the receipt, and nobody can pay online any more', async () => {
    const it = await world()
    const first = await acting(it, cash)
    expect(first).toMatchObject({ kind: 'taken' })
    expect(await acting(it, cash)).toEqual(first)
    expect(it.events()).toEqual(['submitted', 'paid'])
    expect(it.request().history[1]).toMatchObject({
      actor: ada,
      note: '£10, paid in cash at the desk, receipt T-000123.',
    })
    expect(paymentView(it.request())).toMatchObject({
      state: 'paid',
      paidAt: it.ports.now().toISOString(),
      desk: { how: 'cash', receipt: 'T-000123' },
    })
    expect(await startPaying(it.ports, it.reference)).toMatchObject({ kind: 'standing' })
    expect(it.provider.payments).toHaveLength(0)
    expect(await acting(it, cash, key(51))).toMatchObject({
      kind: 'not-now',
      message: expect.stringMatching(/recorded already/),
    })
  })

  it('is refused in words while a payment online is open, and after one went through', async () => {
    const it = await world()
    const id = await opened(it)
    expect(await acting(it, cash)).toMatchObject({
      kind: 'not-now',
      message: expect.stringMatching(/has begun to pay online/),
    })
    it.provider.finish(id, 'paid')
    await look(it.ports, it.request())
    expect(await acting(it, cash)).toMatchObject({
      kind: 'not-now',
      message: expect.stringMatching(/paid online with GOV\.UK Pay/),
    })
    expect(it.events()).toEqual(['submitted', 'paid'])
  })

  it('is refused while somebody is just being sent to GOV.UK Pay', async () => {
    const it = await world()
    const attempt = { number: 1, startedAt: it.ports.now().toISOString(), state: 'started' as const }
    const claimedUntil = new Date(it.ports.now().getTime() + 10_000).toISOString()
    const payment = { ...it.request().payment!, attempts: [{ ...attempt, claimedUntil }] }
    it.requests.items.set(it.reference, { ...it.request(), payment })
    expect(await acting(it, cash)).toMatchObject({ kind: 'not-now' })
  })

  it('stays what was paid where a payment that had failed goes through after all: that one goes back', async () => {
    const it = await world()
    const id = await opened(it)
    it.provider.finish(id, 'failed', 'declined')
    await look(it.ports, it.request())
    expect(await acting(it, cash)).toMatchObject({ kind: 'taken' })
    // Pay changes its mind.
    Object.assign(it.provider.get(id), { status: 'paid', failure: undefined })
    it.pass(60)
    await settle(it)
    expect(it.events()).toEqual(['submitted', 'paid', 'refunded'])
    expect(it.request().payment?.attempts).toMatchObject([{ state: 'returned' }])
    expect(paymentView(it.request())).toMatchObject({ state: 'paid', desk: { how: 'cash' } })
  })

  it('does not go back by GOV.UK Pay after a refusal: staff give it back, once', async () => {
    const it = await world()
    await acting(it, cash)
    refuse(it, it.ports.now())
    await settle(it)
    expect(paymentView(it.request())).toMatchObject({ state: 'refund-due', desk: { how: 'cash' } })
    expect(it.request()).not.toHaveProperty('paymentOpen')
    const back = { do: 'return-fee', how: 'transfer' } as const
    expect(possible(it.request(), undefined)).toContain('return-fee')
    expect(await acting(it, back, key(52))).toMatchObject({ kind: 'taken' })
    expect(paymentView(it.request())).toMatchObject({ state: 'refunded', desk: { back: 'transfer' } })
    expect(await acting(it, back, key(53))).toMatchObject({ kind: 'not-now' })
    expect(possible(it.request(), undefined)).not.toContain('return-fee')
  })

  it('is taken after an approval too, and not once the request ended without one', async () => {
    const approved = await world()
    const by = { at: approved.ports.now().toISOString(), by: 'Highways' }
    for (const type of ['acknowledged', 'approved'] as const)
      await advance(approved.requests, approved.reference, { type, ...by })
    expect(possible(approved.request(), undefined)).toContain('take-fee')
    expect(await acting(approved, cash)).toMatchObject({ kind: 'taken' })

    const refused = await world({ ...fee })
    refuse(refused, refused.ports.now())
    expect(possible(refused.request(), undefined)).not.toContain('take-fee')
    expect(await acting(refused, cash)).toMatchObject({
      kind: 'not-now',
      message: expect.stringMatching(/nothing left to pay/),
    })
  })
})
