import { afterEach, expect, it, vi } from 'vitest'
import { isReachable } from './reachable.ts'

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const network = (answer: (init: RequestInit) => Promise<Response>) =>
  vi.stubGlobal('fetch', (_: string, init: RequestInit) => answer(init))

it('says whether the site answers', async () => {
  network(async () => new Response())
  expect(await isReachable()).toBe(true)
  network(async () => new Response(null, { status: 503 }))
  expect(await isReachable()).toBe(false)
  network(() => Promise.reject(new TypeError('Failed to fetch')))
  expect(await isReachable()).toBe(false)
})

it('says no after some seconds where nothing answers at all', async () => {
  vi.useFakeTimers()
  network(
    ({ signal }) =>
      new Promise((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason))),
  )
  let said: boolean | undefined
  void isReachable().then((is) => {
    said = is
  })
  await vi.advanceTimersByTimeAsync(7000)
  expect(said).toBeUndefined()
  await vi.advanceTimersByTimeAsync(3000)
  expect(said).toBe(false)
})
