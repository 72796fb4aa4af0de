import { describe, expect, it } from 'vitest'
import { createCourtesy } from './courtesy.ts'

const sleep = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

/** Runs four works of 20 ms; the answer is how many ran at once, at the most, and how long all took. */
async function fourWorks(courtesy: ReturnType<typeof createCourtesy>) {
  let running = 0
  let most = 0
  const started = performance.now()
  await Promise.all(
    Array.from({ length: 4 }, () =>
      courtesy.background(async () => {
        most = Math.max(most, ++running)
        await sleep(20)
        running--
      }),
    ),
  )
  return { most, took: performance.now() - started }
}

describe('background work', () => {
  it('runs side by side while nobody asks', async () => {
    const { most, took } = await fourWorks(createCourtesy())
    expect(most).toBe(4)
    expect(took).toBeLessThan(80)
  })

  it('takes turns with rests while somebody asks, and goes on', async () => {
    const courtesy = createCourtesy()
    const asking = courtesy.request(() => sleep(700))
    const { most, took } = await fourWorks(courtesy)
    expect(most).toBe(1)
    expect(took).toBeGreaterThan(4 * 20 + 3 * 35)
    await asking
  })

  it('ends its rest when the asking ends', async () => {
    const courtesy = createCourtesy()
    void courtesy.request(() => sleep(30))
    await courtesy.background(() => sleep(500))
    const started = performance.now()
    await courtesy.background(async () => undefined)
    expect(performance.now() - started).toBeLessThan(100)
  })

  it('hands on what it throws and lets the next one in', async () => {
    const courtesy = createCourtesy()
    void courtesy.request(() => sleep(50))
    await expect(courtesy.background(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken')
    expect(await courtesy.background(async () => 'next')).toBe('next')
  })
})
