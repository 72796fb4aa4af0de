import sharp from 'sharp'
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { startEvidenceBucket } from '#aws/testing/evidence-bucket.ts'
import { startTables } from '#aws/testing/tables.ts'
import { newEvidenceId } from '#requests/evidence/id.ts'
import { makeReceipt } from '#requests/evidence/receipt.ts'
import { fileMissing, patienceMs } from '#requests/life/keep-files.ts'
import { submit } from '#requests/life/submit.ts'
import { sweep } from '#requests/life/sweep.ts'
import { at, eventsOf, key, pothole, secret, submitPorts } from '#requests/testing/fixtures.ts'
import { MemoryTopic } from '#requests/testing/memory.ts'

const jpeg = { contentType: 'image/jpeg', width: 40, height: 30 } as const

let stop: () => Promise<unknown>
let store: typeof import('#aws/evidence/store.ts')
let requests: ReturnType<typeof import('./requests-table.ts').requestsTable>
let pending: ReturnType<typeof import('./requests-indexes.ts').pendingIndex>

beforeAll(async () => {
  const indexes = [{ name: 'pending', keys: ['pending', 'pendingSince'] as const }]
  const tables = await startTables([{ name: 'requests', partitionKey: 'reference', indexes }])
  const bucket = await startEvidenceBucket()
  process.env.REQUESTS_TABLE = 'requests'
  stop = () => Promise.all([tables.stop(), bucket.stop()])
  store = await import('#aws/evidence/store.ts')
  requests = (await import('./requests-table.ts')).requestsTable()
  pending = (await import('./requests-indexes.ts')).pendingIndex()
})
afterAll(() => stop())
beforeEach(() => void vi.spyOn(console, 'error').mockImplementation(() => {}))

let sent = 0
async function reported(photos = 1) {
  const answers = await Promise.all(
    Array.from({ length: photos }, async () => {
      const id = newEvidenceId()
      const create = { width: 40, height: 30, channels: 3 as const, background: '#456' }
      await store.putChecked(id, { bytes: await sharp({ create }).jpeg().toBuffer(), ...jpeg })
      return { id, receipt: makeReceipt(secret, id, jpeg, at) }
    }),
  )
  const taken = await submit({ ...submitPorts(), requests }, pothole({ photos: answers }), key(++sent))
  if (taken.kind !== 'accepted') throw new Error(taken.kind)
  return { reference: taken.receipt.reference, photos: answers.map(({ id }) => id) }
}

it('keeps photos of table and bucket, one by one, and lets one that cannot be copied hold up no other', async () => {
  const [bad, good] = [await reported(2), await reported()]
  const topic = new MemoryTopic()
  let now = at.getTime() + 60_000
  /** Of one photo the bucket is not found: the copy fails. */
  async function claim(id: string, reference: string) {
    process.env.EVIDENCE_BUCKET = id === bad.photos[0] ? 'elsewhere' : 'evidence'
    const claimed = store.claim(id, reference)
    process.env.EVIDENCE_BUCKET = 'evidence'
    return claimed
  }
  const claims = { claim, drop: store.drop }
  const ports = { requests, pending, topic, eventsOf, claims, now: () => new Date(now) }
  const left = () => topic.published.map(({ subject }) => subject)

  await expect(sweep(ports)).rejects.toThrow('1 requests have events or files that could not go')
  expect(left()).toEqual([good.reference])
  expect(await store.read(good.reference, good.photos[0] ?? '')).toMatchObject({ contentType: 'image/jpeg' })
  expect(await pending.pendingBefore('2027', 10)).toEqual([bad.reference])

  now = at.getTime() + patienceMs
  expect(await sweep(ports)).toBe(1)
  expect(left()).toEqual([good.reference, bad.reference])
  expect(await pending.pendingBefore('2027', 10)).toEqual([])
  const stored = await requests.get(bad.reference)
  expect(stored?.evidence.map(({ missing = false }) => missing)).toEqual([true, false])
  expect(await store.read(bad.reference, bad.photos[1] ?? '')).toMatchObject({ contentType: 'image/jpeg' })
  const lines = vi.mocked(console.error).mock.calls.map(([line]) => JSON.parse(String(line)))
  expect(lines.at(-1)).toEqual({ level: 'error', event: fileMissing, reference: bad.reference, files: 1 })
})
