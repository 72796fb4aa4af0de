import fc from 'fast-check'
import { expect, it, vi } from 'vitest'
import { look } from './look.ts'
import type { PaymentProvider } from './ports.ts'
import { type SettlePorts, settlePayments } from './settle.ts'
import { startPaying } from './start.ts'
import { world } from './testing/fixtures.ts'

/** What residents, schedules and Pay do, each beginning while those before may still be under way. */
const action = fc.record({
  what: fc.oneof(
    { weight: 5, arbitrary: fc.constant('start' as const) },
    { weight: 1, arbitrary: fc.constant('come back' as const) },
    { weight: 1, arbitrary: fc.constant('settle' as const) },
    { weight: 3, arbitrary: fc.constant('pay' as const) },
    { weight: 3, arbitrary: fc.constant('pay badly' as const) },
    { weight: 2, arbitrary: fc.constant('Pay changes its mind' as const) },
  ),
  /** Of the payments that residents were sent to. */
  which: fc.nat(5),
  minutes: fc.constantFrom(0, 0, 0, 0.3, 3),
  /** How much of what is under way goes on before the next. */
  steps: fc.oneof(fc.nat(12), fc.constant(200), fc.constant(200)),
})
/** How one call to Pay ends: `dies` takes the caller with it. */
const ending = fc.constantFrom(...Array<string>(12).fill('well'), 'before', 'after', 'dies')

/** The ports with every call held up by the scheduler, and some calls to Pay failing or never coming back. */
function disturbed(ports: SettlePorts, s: fc.Scheduler, endings: () => string): SettlePorts {
  const { requests, provider, open } = ports
  const held = <T>(call: () => Promise<T>) => s.schedule(Promise.resolve()).then(call)
  const risky = <T>(call: () => Promise<T>) =>
    held(async () => {
      const end = endings()
      if (end === 'before') throw new Error('Pay did not get it')
      const answer = await call()
      if (end === 'after') throw new Error('The answer got lost')
      return end === 'dies' ? new Promise<T>(() => undefined) : answer
    })
  const disturbedProvider: PaymentProvider = {
    create: (payment) => risky(() => provider.create(payment)),
    find: (id) => risky(() => provider.find(id)),
    refunds: (id) => risky(() => provider.refunds(id)),
    refund: (id, pence) => risky(() => provider.refund(id, pence)),
  }
  return {
    ...ports,
    open,
    provider: disturbedProvider,
    pause: (milliseconds) => held(() => ports.pause(milliseconds)),
    requests: {
      create: (request) => held(() => requests.create(request)),
      get: (reference) => held(() => requests.get(reference)),
      save: (request, version) => held(() => requests.save(request, version)),
      drop: requests.drop.bind(requests),
      markQueued: requests.markQueued.bind(requests),
    },
  }
}

it('keeps at most one payment and forgets none, however things cross, fail and repeat', async () => {
  const said = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  let everPaid = 0
  let everTwice = 0
  await fc.assert(
    fc.asyncProperty(
      fc.scheduler(),
      fc.array(action, { minLength: 8, maxLength: 24 }),
      fc.infiniteStream(ending),
      async (s, actions, endings) => {
        const it = await world()
        const ports = disturbed(it.ports, s, () => endings.next().value ?? 'well')
        const handedOut = new Set<string>()
        let mindChanged = false
        const begin = (work: Promise<unknown>) => void work.catch(() => undefined)
        const start = async () => {
          const started = await startPaying(ports, it.reference)
          const id = started.kind === 'standing' && started.nextUrl?.split('/').at(-1)
          if (id) handedOut.add(id)
        }
        for (const { what, which, minutes, steps } of actions) {
          const able = [...handedOut].filter(
            (id) => it.provider.get(id).status === (what === 'Pay changes its mind' ? 'failed' : 'open'),
          )
          const id = able[which % Math.max(1, able.length)]
          it.pass(minutes)
          if (what === 'start') begin(start())
          if (what === 'come back') begin(look(ports, it.request()))
          if (what === 'settle') begin(settlePayments(ports))
          if (what === 'pay' && id) it.provider.finish(id, 'paid')
          if (what === 'pay badly' && id) it.provider.finish(id, 'failed', 'declined')
          if (what === 'Pay changes its mind' && id) {
            it.provider.get(id).status = 'paid'
            mindChanged = true
          }
          for (let step = 0; step < steps && s.count() > 0; step++) await s.waitNext(1)
        }
        await s.waitIdle()

        const taken = it.provider.payments.filter(({ status }) => status === 'paid')
        everPaid += Math.min(taken.length, 1)
        everTwice += taken.length > 1 ? 1 : 0
        if (!mindChanged) expect(taken.length).toBeLessThanOrEqual(1)
        // Everything works again, and the schedule runs on.
        for (let minute = 0; minute < 12; minute++) {
          it.pass(10)
          await settlePayments(it.ports)
        }
        const { payment } = it.request()
        const known = payment?.attempts.map(({ id }) => id) ?? []
        expect(known).toEqual(expect.arrayContaining([...handedOut]))
        expect(it.provider.balance).toBe(taken.length > 0 ? 1000 : 0)
        expect(payment?.state === 'paid').toBe(taken.length > 0)
        expect(it.events().filter((type) => type === 'paid')).toHaveLength(taken.length > 0 ? 1 : 0)
        expect(it.events().filter((type) => type === 'refunded')).toHaveLength(Math.max(0, taken.length - 1))
      },
    ),
    { numRuns: 600 },
  )
  said.mockRestore()
  // The walk has been where it matters.
  expect(everPaid).toBeGreaterThan(40)
  expect(everTwice).toBeGreaterThan(0)
})
