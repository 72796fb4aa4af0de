import { GetCommand, PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { startTables } from '#aws/testing/tables.ts'
import { council } from '#council'
import { advance } from '#requests/life/advance.ts'
import { toEvent } from '#requests/life/event.ts'
import { submit } from '#requests/life/submit.ts'
import { enlist } from '#requests/list/enlist.ts'
import { at, key, pothole, submitPorts } from '#requests/testing/fixtures.ts'
import { serviceOf } from '#services/index.ts'

const [requestsName, worklistName] = ['requests', 'worklist']

let tables: Awaited<ReturnType<typeof startTables>>
let documents: typeof import('#aws/core/dynamodb.ts').documents
let requests: ReturnType<typeof import('#aws/life/requests-table.ts').requestsTable>
let worklist: ReturnType<typeof import('#aws/list/worklist-table.ts').worklistTable>
let relist: typeof import('./relist.ts').relist
beforeAll(async () => {
  tables = await startTables([
    {
      name: requestsName,
      partitionKey: 'reference',
      indexes: [{ name: 'by-department', keys: ['department', 'reference'] }],
    },
    {
      name: worklistName,
      partitionKey: 'department',
      sortKey: 'reference',
      indexes: [{ name: 'by-due', keys: ['dueKey', 'dueAt'] }],
    },
  ])
  documents = (await import('#aws/core/dynamodb.ts')).documents
  requests = (await import('#aws/life/requests-table.ts')).requestsTable(requestsName)
  worklist = (await import('#aws/list/worklist-table.ts')).worklistTable(worklistName)
  relist = (await import('./relist.ts')).relist
})
afterAll(() => tables.stop())

const knowing = { teamOf: () => () => 'north', wardNameOf: () => 'Forest' }
const again = () =>
  relist(
    { documents, requests: requestsName, worklist: worklistName, put: worklist.put },
    knowing,
    () => undefined,
  )

let sent = 0
let Key: { department: string; reference: string }
/** What stands in the table now, and what an older version left there in its place. */
const item = async () =>
  (await documents.send(new GetCommand({ TableName: worklistName, Key }))).Item as Record<string, unknown>
const leave = (Item: Record<string, unknown>) =>
  documents.send(new PutCommand({ TableName: worklistName, Item }))

async function take(): Promise<void> {
  const request = await requests.get(Key.reference)
  if (!request) throw new Error('It is not there')
  const ports = { worklist, now: () => at, ...knowing, teamOf: knowing.teamOf }
  for (const entry of request.history)
    await enlist(ports, toEvent(request, entry, serviceOf(request.service), council))
}

beforeEach(async () => {
  const answer = await submit({ ...submitPorts(), requests }, pothole(), key(++sent))
  if (answer.kind !== 'accepted') throw new Error('not accepted')
  const { reference } = answer.receipt
  Key = { department: (await requests.get(reference))?.department ?? '', reference }
  await take()
})

it('brings what an older version wrote into orders that it did not have, once', async () => {
  const right = await item()
  const { dueKey: _, dueAt: __, wardKey: ___, wardOrder: ____, ...older } = right
  await leave(older)
  await again()
  const { revision, ...now } = await item()
  expect(now).toEqual({ ...right, revision: undefined })
  expect(revision).toBe(Number(right.revision) + 1)
  const due = await documents.send(
    new QueryCommand({
      TableName: worklistName,
      IndexName: 'by-due',
      KeyConditionExpression: 'dueKey = :of',
      ExpressionAttributeValues: { ':of': Key.department },
    }),
  )
  expect(due.Items?.map(({ reference }) => reference)).toContain(Key.reference)
  expect((await again()).written).toBe(0)
})

it('leaves what the list alone knows, and what events have not told it yet', async () => {
  const undelivered = { number: 1, since: at.toISOString(), why: 'closed' }
  const { dueKey: _, ...older } = await item()
  const own = { team: 'somewhere-else', words: ['abc'], undelivered }
  await leave({ ...older, ...own, teamKey: `${Key.department}#somewhere-else#open` })
  await advance(requests, Key.reference, { type: 'acknowledged', at: at.toISOString(), by: 'Highways' })
  expect((await again()).written).toBe(1)
  expect(await item()).toMatchObject({ ...own, applied: 1, state: 'submitted', dueKey: Key.department })
  await take()
  expect(await item()).toMatchObject({ applied: 2, state: 'acknowledged' })
})

it('writes the keys of this version where the events do not give what stands there', async () => {
  const { dueKey: _, ...older } = await item()
  await leave({ ...older, state: 'fixed', applied: 9 })
  await again()
  expect(await item()).toMatchObject({ state: 'fixed', applied: 9, listKey: `${Key.department}#finished` })
})

it('does not write over somebody who writes meanwhile', async () => {
  const { dueKey: _, ...older } = await item()
  await leave(older)
  let meanwhile = true
  const put: typeof worklist.put = async (record, revision) => {
    if (meanwhile) {
      meanwhile = false
      await leave({ ...older, followers: 7, revision: Number(older.revision) + 1 })
    }
    return worklist.put(record, revision)
  }
  await relist({ documents, requests: requestsName, worklist: worklistName, put }, knowing, () => undefined)
  expect(await item()).toMatchObject({ dueKey: Key.department, revision: Number(older.revision) + 2 })
})
