import { SNSClient, SubscribeCommand, UnsubscribeCommand } from '@aws-sdk/client-sns'
import {
  CreateQueueCommand,
  DeleteMessageCommand,
  DeleteQueueCommand,
  GetQueueAttributesCommand,
  ReceiveMessageCommand,
  SQSClient,
} from '@aws-sdk/client-sqs'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import type { RequestEvent } from '#contract/requests/event.ts'
import { readEndpoints } from '#infra/local/endpoints.ts'
import { services } from '#services/index.ts'
import { exampleOf, follow, report } from '../support/client.ts'
import { ajv2020 } from '../support/openapi.ts'

const url = inject('url')

/** Listens beside the departments, on a queue of its own. */
async function subscribe() {
  const endpoints = readEndpoints(inject('dataDir'))
  if (!endpoints) throw new Error('The installation has not said where it answers for AWS')
  const { aws, region, accessKeyId, secretAccessKey, outputs } = endpoints
  const operator = { endpoint: aws, region, credentials: { accessKeyId, secretAccessKey } }
  const sqs = new SQSClient(operator)
  const sns = new SNSClient(operator)
  const TopicArn = outputs.EventsTopicArn
  const FifoQueue = { FifoQueue: 'true', ContentBasedDeduplication: 'true' }
  const { QueueUrl } = await sqs.send(
    new CreateQueueCommand({ QueueName: 'contract.fifo', Attributes: FifoQueue }),
  )
  const { Attributes } = await sqs.send(
    new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['QueueArn'] }),
  )
  const { SubscriptionArn } = await sns.send(
    new SubscribeCommand({
      TopicArn,
      Protocol: 'sqs',
      Endpoint: Attributes?.QueueArn,
      Attributes: { RawMessageDelivery: 'true' },
      ReturnSubscriptionArn: true,
    }),
  )
  return {
    /** The next few events, as the topic sent them. */
    async receive(): Promise<unknown[]> {
      const { Messages = [] } = await sqs.send(
        new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10, WaitTimeSeconds: 2 }),
      )
      for (const { ReceiptHandle } of Messages)
        await sqs.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle }))
      return Messages.map(({ Body = '' }) => JSON.parse(Body))
    },
    async end() {
      await sns.send(new UnsubscribeCommand({ SubscriptionArn }))
      await sqs.send(new DeleteQueueCommand({ QueueUrl }))
    },
  }
}

let topic: Awaited<ReturnType<typeof subscribe>>
beforeAll(async () => {
  topic = await subscribe()
})
afterAll(() => topic?.end())

it('sends only what the event schema allows, for every service', async () => {
  const schema = (await (await fetch(`${url}/api/schemas/event.json`)).json()) as Record<string, unknown>
  const isEvent = ajv2020().compile(schema)
  /** By reference: whether others may follow it. */
  const references = new Map<string, boolean>()
  for (const { slug, nearbyMetres, contact } of services) {
    const { reference } = await report(url, {
      ...exampleOf(slug),
      ...(contact === 'required' && { contact: { email: 'ada@example.org', updates: 'none' } }),
    })
    if (nearbyMetres !== null) await follow(url, reference)
    references.set(reference, nearbyMetres !== null)
  }

  const events: RequestEvent[] = []
  const expected = [...references.values()].reduce((sum, followed) => sum + (followed ? 3 : 2), 0)
  while (events.length < expected) {
    const received = (await topic.receive()) as RequestEvent[]
    for (const event of received) expect(isEvent(event), JSON.stringify([isEvent.errors, event])).toBe(true)
    events.push(...received.filter(({ subject }) => references.has(subject)))
  }
  for (const [reference, followed] of references) {
    const own = events.filter(({ subject }) => subject === reference)
    expect(own.map(({ sequence }) => sequence)).toEqual(followed ? ['1', '2', '3'] : ['1', '2'])
    expect(own.map(({ type }) => type).sort()).toEqual([
      'shire.request.acknowledged.v1',
      ...(followed ? ['shire.request.followed.v1'] : []),
      'shire.request.submitted.v1',
    ])
  }
})

it('is a schema that says no to what is not an event, and yes to its own examples', async () => {
  const schema = (await (await fetch(`${url}/api/schemas/event.json`)).json()) as { examples: RequestEvent[] }
  const isEvent = ajv2020().compile(schema)
  for (const example of schema.examples) {
    expect(isEvent(example)).toBe(true)
    expect(isEvent({ ...example, sequence: '0' })).toBe(false)
    expect(isEvent({ ...example, data: { ...example.data, email: 'a@example.com' } })).toBe(false)
  }
})
