import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { knownLately } from './known-lately.ts'

beforeEach(() => void vi.spyOn(console, 'error').mockImplementation(() => undefined))
afterEach(() => vi.restoreAllMocks())

function lately(answers: readonly (string | Error)[]) {
  let time = 0
  let reads = 0
  const read = async () => {
    const answer = answers[reads++]
    if (answer instanceof Error) throw answer
    return answer ?? 'no more'
  }
  const known = knownLately('Settings', read, { seconds: 15, without: 'written', now: () => time })
  return { known, reads: () => reads, pass: (seconds: number) => (time += seconds * 1000) }
}

it('reads once for all who ask at the same time, and again after its time', async () => {
  const { known, reads, pass } = lately(['first', 'second'])
  expect(await Promise.all([known(), known(), known()])).toEqual(['first', 'first', 'first'])
  pass(14)
  expect(await known()).toBe('first')
  expect(reads()).toBe(1)
  pass(1)
  expect(await known()).toBe('second')
})

it('goes on with what is written, and then with the last known, where nothing can be read', async () => {
  const { known, reads, pass } = lately([new Error('no table'), 'first', new Error('no table')])
  expect(await known()).toBe('written')
  expect(await known()).toBe('written')
  expect(reads()).toBe(1)
  pass(15)
  expect(await known()).toBe('first')
  pass(15)
  expect(await known()).toBe('first')
  expect(console.error).toHaveBeenCalledTimes(2)
})
