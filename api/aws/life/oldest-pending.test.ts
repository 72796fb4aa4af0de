import { afterAll, beforeAll, expect, it } from 'vitest'
import { oldestPending } from '#aws/core/metric.ts'
import { startTables } from '#aws/testing/tables.ts'
import { submit } from '#requests/life/submit.ts'
import { at, key, pothole, submitPorts } from '#requests/testing/fixtures.ts'

const TABLE = 'requests'
let tables: Awaited<ReturnType<typeof startTables>>
let requests: ReturnType<typeof import('./requests-table.ts').requestsTable>
let measure: typeof import('./oldest-pending.ts').measureOldestPending
beforeAll(async () => {
  process.env.REQUESTS_TABLE = TABLE
  const indexes = [{ name: 'pending', keys: ['pending', 'pendingSince'] as const }]
  tables = await startTables([{ name: TABLE, partitionKey: 'reference', indexes }])
  requests = (await import('./requests-table.ts')).requestsTable(TABLE)
  measure = (await import('./oldest-pending.ts')).measureOldestPending
})
afterAll(() => tables.stop())

async function measured(seconds: number) {
  const lines: string[] = []
  const now = new Date(at.getTime() + seconds * 1000)
  await measure(undefined, now, (line) => void lines.push(line))
  expect(lines).toHaveLength(1)
  return JSON.parse(lines[0] ?? '')
}

it('measures how long the oldest event has waited, of all shards, as CloudWatch reads it from a log', async () => {
  expect(await measured(0)).toMatchObject({ [oldestPending.metricName]: 0 })
  for (let n = 0; n < 8; n++) {
    const sent = new Date(at.getTime() + n * 10_000)
    const answer = await submit({ ...submitPorts(), requests, now: () => sent }, pothole(), key(n))
    expect(answer.kind).toBe('accepted')
  }
  const line = await measured(100)
  expect(line[oldestPending.metricName]).toBe(100)
  expect(line._aws).toEqual({
    Timestamp: at.getTime() + 100_000,
    CloudWatchMetrics: [
      {
        Namespace: oldestPending.namespace,
        Dimensions: [[]],
        Metrics: [{ Name: oldestPending.metricName, Unit: 'Seconds' }],
      },
    ],
  })
  expect(JSON.stringify(line)).not.toContain('HW-')
})
