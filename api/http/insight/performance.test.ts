import { describe, expect, it } from 'vitest'
import { keptFor } from './performance.ts'

describe('numbers that many look at', () => {
  let time = 0
  const ports = { now: () => new Date(time) }

  it('are made once for those who come at once or soon after, and anew later', async () => {
    let made = 0
    const answer = keptFor(30_000, async () => ++made)
    expect(await Promise.all([answer(ports), answer(ports)])).toEqual([1, 1])
    time = 29_999
    expect(await answer(ports)).toBe(1)
    time = 30_000
    expect(await answer(ports)).toBe(2)
  })

  it('are tried again at once after a failure', async () => {
    let tries = 0
    const answer = keptFor(30_000, async () => {
      tries++
      if (tries === 1) throw new Error('not now')
      return tries
    })
    await expect(answer(ports)).rejects.toThrow('not now')
    expect(await answer(ports)).toBe(2)
  })
})
