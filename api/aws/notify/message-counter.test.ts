import { afterAll, beforeAll, expect, it } from 'vitest'
import { startTables } from '#aws/testing/tables.ts'

const TABLE = 'sent'
let tables: Awaited<ReturnType<typeof startTables>>
let counter: ReturnType<typeof import('./message-counter.ts')['messageCounter']>

beforeAll(async () => {
  tables = await startTables([{ name: TABLE, partitionKey: 'id' }])
  counter = (await import('./message-counter.ts')).messageCounter(TABLE)
})
afterAll(() => tables.stop())

it('counts as many as it may of those that come at once, each once, however often it comes', async () => {
  const ids = Array.from({ length: 30 }, (_, n) => `m${n % 15}`)
  const taken = await Promise.all(ids.map(async (id) => ((await counter.count('day', id, 10, 48)) ? id : '')))
  const once = new Set(taken.filter((id) => id !== ''))
  expect(once.size).toBe(10)
  for (const id of once) expect(await counter.count('day', id, 10, 48)).toBe(true)
  expect(await counter.count('day', 'new', 10, 48)).toBe(false)
  expect(await counter.count('day', 'asked for', 11, 48)).toBe(true)
  expect(await counter.count('another day', 'new', 10, 48)).toBe(true)
})
