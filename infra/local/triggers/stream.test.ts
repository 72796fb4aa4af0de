import { expect, it } from 'vitest'
import type { LocalFunction, Outcome } from '../lambda/function.ts'
import type { SourceMapping } from '../model/triggers.ts'
import { createStreamTrigger } from './stream.ts'

const mapping: SourceMapping = {
  logicalId: 'Stream',
  kind: 'stream',
  source: 'arn',
  functionArn: 'arn',
  batchSize: 4,
  windowSeconds: 0,
  filters: [],
  partialFailures: false,
  lanes: 1,
  bisect: false,
  retries: 1,
  maxAgeSeconds: -1,
  concurrency: 1,
}

/** Streams the numbers 1 to `count` to a function; `answer` says what it returns for a batch, or throws. */
async function stream(count: number, change: Partial<SourceMapping>, answer: (numbers: number[]) => unknown) {
  const batches: number[][] = []
  const givenUp: number[] = []
  const invoke = async (event: string): Promise<Outcome> => {
    const numbers = (JSON.parse(event) as { Records: number[] }).Records
    batches.push(numbers)
    try {
      return { ok: true, payload: JSON.stringify(answer(numbers) ?? null) }
    } catch {
      return { ok: false, kind: 'error', message: '' }
    }
  }
  const target = { model: { name: 'publish' }, invoke } as unknown as LocalFunction
  const trigger = createStreamTrigger({ ...mapping, ...change }, target, {
    onGivenUp: (left) => givenUp.push(left),
    background: (work) => work(),
    maxBackoff: 1,
  })
  for (let number = 1; number <= count; number += 1) {
    trigger.add({ mapping: 'Stream', key: 'same', number: String(number), record: String(number) })
  }
  await expect.poll(() => trigger.waiting()).toBe(0)
  return { batches, givenUp }
}

const failOn = (bad: number) => (numbers: number[]) => {
  if (numbers.includes(bad)) throw new Error()
}

it('hands on changes in order, in batches', async () => {
  expect((await stream(6, {}, () => undefined)).batches).toEqual([
    [1, 2, 3, 4],
    [5, 6],
  ])
})

it('tries a batch again as often as allowed, gives it up, and goes on', async () => {
  const { batches, givenUp } = await stream(6, {}, failOn(2))
  expect(batches).toEqual([
    [1, 2, 3, 4],
    [1, 2, 3, 4],
    [5, 6],
  ])
  expect(givenUp).toEqual([4])
})

it('halves a failing batch until only the bad change is given up', async () => {
  const { batches, givenUp } = await stream(4, { bisect: true }, failOn(2))
  expect(batches).toEqual([[1, 2, 3, 4], [1, 2], [1], [2], [2], [3, 4]])
  expect(givenUp).toEqual([1])
})

it('goes on from the first change that the function reports as failed', async () => {
  let first = true
  const { batches } = await stream(4, { partialFailures: true }, () => {
    if (!first) return { batchItemFailures: [] }
    first = false
    return { batchItemFailures: [{ itemIdentifier: '3' }] }
  })
  expect(batches).toEqual([
    [1, 2, 3, 4],
    [3, 4],
  ])
})
