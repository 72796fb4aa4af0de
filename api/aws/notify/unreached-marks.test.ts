import { afterAll, beforeAll, expect, it } from 'vitest'
import { startTables } from '#aws/testing/tables.ts'
import { submit } from '#requests/life/submit.ts'
import { key, pothole, submitPorts } from '#requests/testing/fixtures.ts'

const TABLE = 'requests'
let tables: Awaited<ReturnType<typeof startTables>>
let real: typeof import('./unreached-marks.ts') & typeof import('#aws/life/requests-table.ts')

beforeAll(async () => {
  tables = await startTables([{ name: TABLE, partitionKey: 'reference' }])
  real = { ...(await import('./unreached-marks.ts')), ...(await import('#aws/life/requests-table.ts')) }
})
afterAll(() => tables.stop())

it('marks a request once for each way and person, and whoever writes meanwhile looks again', async () => {
  const requests = real.requestsTable(TABLE)
  const answer = await submit({ ...submitPorts(), requests }, pothole(), key(1))
  if (answer.kind !== 'accepted') throw new Error('not accepted')
  const { reference } = answer.receipt
  const before = await requests.get(reference)
  const marks = real.unreachedMarks(TABLE)
  await Promise.all([1, 2, 3].map(() => marks.mark(reference, 'email reporter')))
  await marks.mark(reference, 'text f1')
  await marks.mark('HW-0000-0000', 'email reporter')
  const after = await requests.get(reference)
  expect(after?.unreached).toEqual(['email reporter', 'text f1'])
  expect(after?.version).toBe(before!.version + 2)
  expect(await requests.save({ ...before!, version: before!.version + 1 }, before!.version)).toBe(false)
  expect(await requests.get('HW-0000-0000')).toBeUndefined()
})
