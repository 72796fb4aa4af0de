import { GetQueueUrlCommand, SendMessageCommand } from '@aws-sdk/client-sqs'
import { DeleteCommand, GetCommand } from '@aws-sdk/lib-dynamodb'
import { beforeAll, describe, expect, inject, it } from 'vitest'
import { WorkPage } from '#contract/workspace/workspace.ts'
import { operatorClients, outputs } from '#infra/operate/clients.ts'
import { redrive } from '#infra/operate/redrive.ts'
import { replay, replayOf } from '#infra/operate/replay.ts'
import { seedSystem } from '#infra/operate/seed.ts'
import type { WorkRecord } from '#requests/list/worklist.ts'
import { report, track, until } from './support/client.ts'
import { tokenFor } from './support/staff.ts'

const url = inject('url')
const quiet = () => undefined

beforeAll(() => {
  process.env.SHIRE_DATA = inject('dataDir')
})

async function worklist() {
  const { documents } = operatorClients()
  const { WorklistTableName: TableName } = await outputs()
  const keyOf = (reference: string) => ({ department: 'highways', reference })
  const get = async (reference: string) =>
    (await documents.send(new GetCommand({ TableName, Key: keyOf(reference) }))).Item as
      | WorkRecord
      | undefined
  return {
    get,
    /** What the list holds once nothing is on its way to it. */
    upToDate: (reference: string) =>
      until(
        () => get(reference),
        (record) => record?.applied === 2,
      ),
    lose: (reference: string) => documents.send(new DeleteCommand({ TableName, Key: keyOf(reference) })),
  }
}

const acknowledged = async () => {
  const receipt = await report(url)
  await until(
    () => track(url, receipt),
    ({ history }) => history.length === 2 && history.every((step) => step.queuedAt),
  )
  return receipt
}

describe('what an operator can bring back', () => {
  it('is the list of work that a department lost', async () => {
    const { reference } = await acknowledged()
    const list = await worklist()
    const before = await list.upToDate(reference)
    await list.lose(reference)
    const { RequestsTableName = '' } = await outputs()
    const count = await replay(
      operatorClients(),
      RequestsTableName,
      replayOf(await outputs(), 'highways'),
      '2026-01-01T00:00:00.000Z',
      quiet,
    )
    expect(count.events).toBeGreaterThanOrEqual(2)
    expect(await list.upToDate(reference)).toMatchObject({
      state: 'acknowledged',
      submittedAt: before?.submittedAt,
      location: before?.location,
    })
  })

  it('is what sits in the dead-letter queue, and a repeat has no effect', async () => {
    const receipt = await acknowledged()
    const { sqs } = operatorClients()
    const { QueueUrl } = await sqs.send(new GetQueueUrlCommand({ QueueName: 'workspace-dead.fifo' }))
    const list = await worklist()
    const body = {
      specversion: '1.0',
      id: `${receipt.reference}/1`,
      source: '/councils/leicestershire/services/pothole',
      type: 'shire.request.submitted.v1',
      subject: receipt.reference,
      time: receipt.submittedAt,
      datacontenttype: 'application/json',
      dataschema: '/api/schemas/event.json',
      sequence: '1',
      department: 'highways',
      service: 'pothole',
      data: {
        reference: receipt.reference,
        service: 'pothole',
        thin: true,
        channel: 'web',
        submittedAt: receipt.submittedAt,
        dueAt: receipt.dueAt,
      },
    }
    await list.upToDate(receipt.reference)
    await list.lose(receipt.reference)
    await sqs.send(
      new SendMessageCommand({
        QueueUrl,
        MessageBody: JSON.stringify(body),
        MessageGroupId: receipt.reference,
        MessageDeduplicationId: `${receipt.reference}/test`,
      }),
    )
    expect(await redrive(sqs, 'workspace', quiet)).toBe(1)
    expect(await redrive(sqs, 'workspace', quiet)).toBe(0)
    await until(
      () => list.get(receipt.reference),
      (again) => again?.applied === 1,
    )
    expect((await track(url, receipt)).history).toHaveLength(2)
  })

  it('is a message that was not sent, which a queue without order takes', async () => {
    const { sqs } = operatorClients()
    const { QueueUrl } = await sqs.send(new GetQueueUrlCommand({ QueueName: 'finds-dead' }))
    const job = { id: 'an asking', email: 'nobody@example.org' }
    await sqs.send(new SendMessageCommand({ QueueUrl, MessageBody: JSON.stringify(job) }))
    expect(await redrive(sqs, 'finds', quiet)).toBe(1)
    expect(await redrive(sqs, 'finds', quiet)).toBe(0)
  })

  it('is in no queue that there is not', async () => {
    await expect(redrive(operatorClients().sqs, 'highway', quiet)).rejects.toThrow(
      /Use one of: workspace, messages, finds/,
    )
  })
})

describe('what an operator can fill the system with', () => {
  it('is made-up requests that stand in the lists and in the numbers, once however often it is asked for', async () => {
    const asked = { count: 30, deployed: false, allWords: true }
    expect(await seedSystem(asked, quiet)).toBe(30)
    expect(await seedSystem(asked, quiet)).toBe(0)
    const { documents } = operatorClients()
    const { WorklistTableName: TableName } = await outputs()
    const officer = { authorization: `Bearer ${await tokenFor(url, 'highways-managers')}` }
    const json = { 'content-type': 'application/json' }
    const ask = async (path: string, more: RequestInit = {}) => {
      const response = await fetch(`${url}/api/workspace/${path}`, {
        ...more,
        headers: { ...officer, ...json },
      })
      if (!response.ok) throw new Error(`${response.status}: ${await response.text()}`)
      return response.json()
    }
    const { lines } = WorkPage.parse(await ask('lists/highways?view=finished'))
    // Other tests finish requests too, of places that nobody described.
    const [seeded] = lines.filter(({ updatedAt, submittedAt, place }) => place && updatedAt > submittedAt)
    const { Item } = await documents.send(
      new GetCommand({ TableName, Key: { department: 'highways', reference: seeded?.reference } }),
    )
    expect(Item).toMatchObject({ state: seeded?.state, held: {} })
    const body = JSON.stringify({ q: seeded?.place })
    const found = WorkPage.parse(await ask('search', { method: 'POST', body }))
    expect(found.lines.map(({ reference }) => reference)).toContain(seeded?.reference)
  })
})
