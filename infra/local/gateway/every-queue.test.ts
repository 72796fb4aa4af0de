import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PublishBatchCommand, PublishCommand, SNSClient } from '@aws-sdk/client-sns'
import { SendMessageBatchCommand, SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { council } from '#council'
import { messageText } from '#requests/life/message-text.ts'
import { installation } from '../../stacks/testing.ts'
import { type Messages, openMessages } from '../engines/messages.ts'
import { receive, settle } from '../engines/queue-source.ts'
import { readMessages } from '../model/messages.ts'
import type { Plan, Queue, Subscription } from '../model/plan.ts'
import { operatorPrincipal } from '../model/principals.ts'
import { readKeys } from '../model/stores.ts'
import { openStack } from '../template/stack.ts'
import { createGateway } from './server.ts'

const shire = installation()
const directory = mkdtempSync(join(tmpdir(), 'shire-queues-'))
const operator = operatorPrincipal('secret')
const gateway = createGateway()
let plan: Plan
let messages: Messages
let sqs: SQSClient
let sns: SNSClient

/** Every queue and topic of the whole council, as its template has them, behind the gateway that functions call. */
beforeAll(async () => {
  const foreign = 'adult-care=webhook,highways=open311,customer-relations=queue'
  const synthesised = shire.synthesise({ council, foreign })
  const stack = openStack(synthesised, { gateway: 'http://127.0.0.1' })
  const keys = readKeys(stack)
  const none = { tables: [], buckets: [], secrets: [], streams: [], emptied: [] }
  plan = { place: stack.place, principals: [operator], keys, ...readMessages(stack, keys), ...none }
  messages = openMessages(directory, plan)
  await once(gateway.server.listen(0, '127.0.0.1'), 'listening')
  gateway.open({ plan, messages } as never, () => undefined)
  const { port } = gateway.server.address() as AddressInfo
  const client = {
    endpoint: `http://127.0.0.1:${port}`,
    region: plan.place.region,
    credentials: { accessKeyId: operator.accessKeyId, secretAccessKey: operator.secretAccessKey },
  }
  sqs = new SQSClient(client)
  sns = new SNSClient(client)
})
afterAll(async () => {
  gateway.server.close()
  gateway.server.closeAllConnections()
  await messages.close()
  rmSync(directory, { recursive: true })
  shire.clear()
})

let sent = 0
const fifo = (name: string) =>
  name.endsWith('.fifo') ? { MessageGroupId: 'HW-7K3M-9QTD', MessageDeduplicationId: `${++sent}` } : {}

/** What waits in the queue, which it leaves. */
async function taken({ arn }: Queue): Promise<unknown[]> {
  const found = await receive(messages.queues, arn, 10, 0)
  settle(
    messages.queues,
    arn,
    found.map(({ receiptHandle }) => receiptHandle),
  )
  return found.map(({ body }) => JSON.parse(body))
}

/** Attributes of a message that the subscription asks for. */
function attributesFor({ attributes }: Subscription) {
  const policy = JSON.parse(String(attributes.FilterPolicy ?? '{}')) as Record<string, string[]>
  return Object.fromEntries(
    Object.entries(policy).map(([name, [StringValue]]) => [name, { DataType: 'String', StringValue }]),
  )
}

const ranges: [string, number, number][] = [
  ['control characters', 0x00, 0x1f],
  ['ASCII and the controls behind it', 0x20, 0x9f],
  ['letters', 0xa0, 0x24f],
  ['other scripts', 0x250, 0xd7ff],
  ['halves of characters', 0xd800, 0xdfff],
  ['private use, and what stands beside it', 0xe000, 0xffef],
  ['specials, and what is no character', 0xfff0, 0xffff],
  ['emoji', 0x1f300, 0x1faff],
  ['the last of all', 0x10fff0, 0x10ffff],
]
const text = fc
  .tuple(...ranges.map(([, min, max]) => fc.array(fc.integer({ min, max }), { minLength: 1, maxLength: 4 })))
  .map((all) =>
    all
      .flat()
      .map((code) => String.fromCodePoint(code))
      .join(''),
  )

describe('every class of character comes through', () => {
  it('every queue as it was sent', async () => {
    expect(plan.queues.length).toBeGreaterThan(20)
    await fc.assert(
      fc.asyncProperty(text, async (words) => {
        for (const queue of plan.queues) {
          const message = { words, [words]: 1 }
          const MessageBody = messageText(message)
          await sqs.send(new SendMessageCommand({ QueueUrl: queue.url, MessageBody, ...fifo(queue.name) }))
          expect(await taken(queue), queue.name).toEqual([message])
        }
      }),
      { numRuns: 6 },
    )
  })

  it('every topic to each of its queues', async () => {
    expect(new Set(plan.subscriptions.map(({ topic }) => topic)).size).toBeGreaterThan(0)
    await fc.assert(
      fc.asyncProperty(text, async (words) => {
        for (const subscription of plan.subscriptions) {
          const name = subscription.topic.split(':').at(-1) ?? ''
          const entry = { Id: '1', Message: messageText({ words }), ...fifo(name) }
          const { Failed } = await sns.send(
            new PublishBatchCommand({
              TopicArn: subscription.topic,
              PublishBatchRequestEntries: [{ ...entry, MessageAttributes: attributesFor(subscription) }],
            }),
          )
          expect(Failed ?? []).toEqual([])
          for (const queue of plan.queues) {
            const found = await taken(queue)
            if (queue.arn === subscription.queue) expect(found, queue.name).toEqual([{ words }])
          }
        }
      }),
      { numRuns: 6 },
    )
  })
})

describe('refused as by AWS is', () => {
  const refused = ['\ufffe', 'a\uffffb', '\u0000', '\u0007', '\u001f']

  it.each(refused)('a message to a queue with %j', async (MessageBody) => {
    const queue = plan.queues.find(({ name }) => name === 'messages')
    const QueueUrl = queue?.url
    const send = sqs.send(new SendMessageCommand({ QueueUrl, MessageBody }))
    await expect(send).rejects.toMatchObject({ name: 'InvalidMessageContents' })
    const batch = new SendMessageBatchCommand({ QueueUrl, Entries: [{ Id: '1', MessageBody }] })
    await expect(sqs.send(batch)).rejects.toMatchObject({ name: 'InvalidMessageContents' })
  })

  it.each(refused)('a message to a topic with %j', async (Message) => {
    const TopicArn = plan.topics.find(({ name }) => name === 'events.fifo')?.arn
    const publish = sns.send(new PublishCommand({ TopicArn, Message, ...fifo('.fifo') }))
    await expect(publish).rejects.toMatchObject({ message: expect.stringContaining('Invalid characters') })
    const entries = [{ Id: '1', Message, ...fifo('.fifo') }]
    const batch = sns.send(new PublishBatchCommand({ TopicArn, PublishBatchRequestEntries: entries }))
    await expect(batch).rejects.toMatchObject({ message: expect.stringContaining('Invalid characters') })
  })

  it('a group with letters that a name may not have', async () => {
    const QueueUrl = plan.queues.find(({ name }) => name === 'highways.fifo')?.url
    for (const MessageGroupId of ['é', 'a b', '👍', 'x'.repeat(129)]) {
      const named = { MessageGroupId, MessageDeduplicationId: '1' }
      const send = sqs.send(new SendMessageCommand({ QueueUrl, MessageBody: 'x', ...named }))
      await expect(send, MessageGroupId).rejects.toMatchObject({
        message: expect.stringContaining('MessageGroupId'),
      })
    }
  })
})
