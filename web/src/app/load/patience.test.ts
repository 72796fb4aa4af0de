import { expect, it, vi } from 'vitest'
import { within } from './patience.ts'

/** Work that ends when it is told to, and otherwise never. */
const endless = (signal: AbortSignal) =>
  new Promise<never>((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)))

it('gives what the work gives, and leaves no timer behind', async () => {
  vi.useFakeTimers()
  expect(await within(1000, async (signal) => signal.aborted)).toBe(false)
  expect(vi.getTimerCount()).toBe(0)
  vi.useRealTimers()
})

it('gives up in time', async () => {
  await expect(within(5, endless)).rejects.toMatchObject({ name: 'TimeoutError' })
})

it('is given up along with what asked for it, for the same reason', async () => {
  const controller = new AbortController()
  const reason = new Error('left the page')
  const work = within(60_000, endless, controller.signal)
  controller.abort(reason)
  await expect(work).rejects.toBe(reason)
  const late = within(60_000, async (signal) => signal.reason, controller.signal)
  expect(await late).toBe(reason)
})

it('stops listening once the work has ended', async () => {
  const { signal } = new AbortController()
  const stop = vi.spyOn(signal, 'removeEventListener')
  await expect(within(1000, () => Promise.reject(new Error('broken')), signal)).rejects.toThrow('broken')
  expect(stop).toHaveBeenCalledOnce()
})
