import { describe, expect, it, vi } from 'vitest'
import { world } from './testing/fixtures.ts'
import { opened, settle } from './testing/opened.ts'
import { paymentView } from './view.ts'

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
