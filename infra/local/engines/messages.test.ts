import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import type { Plan } from '../model/plan.ts'
import { openMessages } from './messages.ts'
import { receive } from './queue-source.ts'

const folder = await mkdtemp(join(tmpdir(), 'shire-messages-'))
afterAll(() => rm(folder, { recursive: true }))

const arnOf = (name: string) => `arn:aws:sqs:eu-west-2:000000000000:${name}`
const queue = (name: string) => ({
  name,
  arn: arnOf(name),
  url: `http://aws/0/${name}`,
  attributes: { VisibilityTimeout: '600', ReceiveMessageWaitTimeSeconds: '0' },
})
const plan = {
  queues: [queue('ours'), queue('theirs')],
  emptied: [arnOf('ours')],
  ...{ topics: [], subscriptions: [], buckets: [], tables: [], secrets: [], streams: [] },
  place: { region: 'eu-west-2', account: '000000000000', partition: 'aws' },
} as unknown as Plan

async function taken(messages: ReturnType<typeof openMessages>, name: string): Promise<string[]> {
  const records = await receive(messages.queues, arnOf(name), 10, 0)
  return records.map(({ body, attributes }) => `${body} ${attributes.ApproximateReceiveCount}`)
}

it('shows at its next start what functions had taken, as never taken, and leaves others what they have', async () => {
  const first = openMessages(folder, plan)
  for (const { url } of plan.queues)
    await first.send({
      method: 'POST',
      url: '/',
      headers: {
        'content-type': 'application/x-amz-json-1.0',
        'x-amz-target': 'AmazonSQS.SendMessage',
      },
      body: JSON.stringify({ QueueUrl: url, MessageBody: 'hello' }),
    })
  expect([await taken(first, 'ours'), await taken(first, 'theirs')]).toEqual([['hello 1'], ['hello 1']])
  expect(await taken(first, 'ours')).toEqual([])
  await first.close()

  const second = openMessages(folder, plan)
  expect([await taken(second, 'ours'), await taken(second, 'theirs')]).toEqual([['hello 1'], []])
  await second.close()
})
