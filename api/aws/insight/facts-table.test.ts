import { afterAll, beforeAll, expect, it } from 'vitest'
import { startTables } from '#aws/testing/tables.ts'
import type { Fact } from '#insight/fact.ts'
import { factIndexes } from '#insight/listed.ts'

let tables: Awaited<ReturnType<typeof startTables>>
let table: typeof import('./facts-table.ts')

beforeAll(async () => {
  const indexes = Object.entries(factIndexes).map(([name, { key, sort }]) => ({
    name,
    keys: [key, sort] as const,
  }))
  tables = await startTables([{ name: 'facts', partitionKey: 'reference', projection: 'ALL', indexes }])
  process.env.FACTS_TABLE = 'facts'
  table = await import('./facts-table.ts')
})
afterAll(() => tables.stop())

const second = (at: number) =>
  `2026-03-02T12:${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}.000Z`

const fact = (at: number, ward = 'E05000001') =>
  ({
    ...{
      reference: `HW-${at}`,
      service: 'pothole',
      department: 'highways',
      month: '2026-03',
      state: 'submitted',
    },
    ...{ ward, square: 'SK 536 196', submittedAt: second(at), changedAt: second(at), revision: 1 },
  }) as unknown as Fact

it('finds every report of a ward since then, however many pages it takes, the last first', async () => {
  const store = table.factsTable(() => true)
  for (let at = 0; at < 12; at++) await store.put(fact(at), 0)
  await store.put(fact(99, 'E05000002'), 0)
  for (const size of [1, 5, 11, 1000]) {
    const found = await table.changedInWard('E05000001', second(1), size)
    expect(found.map(({ reference }) => reference)).toEqual(
      Array.from({ length: 11 }, (_, at) => `HW-${11 - at}`),
    )
  }
})

it('goes on behind the report that the page before ended with, also when that one has changed since', async () => {
  const { publicFacts } = await import('./public-ports.ts')
  const store = table.factsTable(() => true)
  const at = { at: second(5), reference: 'HW-5' }
  const open = async () => (await publicFacts.openOf('pothole', at)).facts.map(({ reference }) => reference)
  const changed = async () =>
    (await publicFacts.changed('ward', 'E05000001', 3, at)).map(({ reference }) => reference)
  expect((await open()).slice(0, 3)).toEqual(['HW-6', 'HW-7', 'HW-8'])
  expect(await changed()).toEqual(['HW-4', 'HW-3', 'HW-2'])
  const later = { ...fact(5), state: 'fixed', changedAt: second(500), revision: 2 } as Fact
  expect(await store.put(later, 1)).toBe(true)
  expect((await open()).slice(0, 3)).toEqual(['HW-6', 'HW-7', 'HW-8'])
  expect(await changed()).toEqual(['HW-4', 'HW-3', 'HW-2'])
})
