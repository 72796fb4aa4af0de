import { describe, expect, it, vi } from 'vitest'
import { dueRefund } from '#requests/life/due-refund.ts'
import { world } from './testing/fixtures.ts'
import { opened, refuse, settle } from './testing/opened.ts'
import { paymentView } from './view.ts'

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
