import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { startTables } from '#aws/testing/tables.ts'
import { msOfDays } from '#contract/calendar/length.ts'
import { advance } from '#requests/life/advance.ts'
import { eraseDue } from '#requests/life/erase.ts'
import { submit } from '#requests/life/submit.ts'
import { at, key, pothole, submitPorts } from '#requests/testing/fixtures.ts'

const TABLE = 'requests'
const day = msOfDays(1)

let tables: Awaited<ReturnType<typeof startTables>>
let requests: ReturnType<typeof import('./requests-table.ts').requestsTable>
let kept: ReturnType<typeof import('./requests-by-day.ts').keptIndex>
beforeAll(async () => {
  const indexes = [{ name: 'by-kept-from', keys: ['keptFrom'] as const }]
  tables = await startTables([{ name: TABLE, partitionKey: 'reference', indexes }])
  requests = (await import('./requests-table.ts')).requestsTable(TABLE)
  kept = (await import('./requests-by-day.ts')).keptIndex(TABLE)
})
afterAll(() => tables.stop())

let sent = 0
let now: number
beforeEach(() => {
  now = at.getTime()
})
const ports = () => ({ requests, kept, retentionDays: 730, by: 'The council', now: () => new Date(now) })

async function reported() {
  const answer = await submit({ ...submitPorts(), requests }, pothole(), key(++sent))
  if (answer.kind !== 'accepted') throw new Error('not accepted')
  await happens(answer.receipt.reference, 'acknowledged')
  return answer.receipt.reference
}
const happens = (reference: string, type: 'acknowledged' | 'fixed' | 'reopened') =>
  advance(requests, reference, { type, at: at.toISOString(), by: 'Highways' })
const isIn = async (reference: string) => (await kept.keptFrom('2026-03-02')).includes(reference)

describe('on the table', () => {
  it('a finished request is found by its day, and one that is open by none', async () => {
    const reference = await reported()
    expect(await isIn(reference)).toBe(false)
    await happens(reference, 'fixed')
    expect(await isIn(reference)).toBe(true)
    await happens(reference, 'reopened')
    expect(await isIn(reference)).toBe(false)
  })

  it('what is due is erased, once, and leaves the index', async () => {
    const [open, finished] = [await reported(), await reported()]
    await happens(finished, 'fixed')
    now += 729 * day
    expect(await eraseDue(ports())).toBe(0)
    now += 2 * day
    expect(await eraseDue(ports())).toBe(1)
    expect(await isIn(finished)).toBe(false)
    expect(await eraseDue(ports())).toBe(0)
    expect(await requests.get(finished)).toMatchObject({ answers: {}, state: 'fixed' })
    expect((await requests.get(open))?.answers).not.toEqual({})
  })

  it.each([
    ['is due for three years', 3 * 365],
    ['became due while erasing stood still for two', 2 * 365],
  ])('what %s is erased', async (_, late) => {
    const finished = await reported()
    await happens(finished, 'fixed')
    now += (730 + late) * day
    expect(await eraseDue(ports())).toBe(1)
    expect(await requests.get(finished)).toMatchObject({ answers: {}, evidence: [] })
  })
})
