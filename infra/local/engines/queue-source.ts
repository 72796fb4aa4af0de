import { receiveMessage } from '../../../node_modules/fauxqs/dist/sqs/actions/receiveMessage.js'
import type { SqsQueue, SqsStore } from '../../../node_modules/fauxqs/dist/sqs/sqsStore.js'

/** A message as a function triggered by a queue gets it. */
export type QueueRecord = {
  messageId: string
  receiptHandle: string
  body: string
  attributes: Record<string, string>
  messageAttributes: Record<string, unknown>
  md5OfBody: string
  eventSource: 'aws:sqs'
  eventSourceARN: string
  awsRegion: string
}

type Received = {
  MessageId: string
  ReceiptHandle: string
  Body: string
  MD5OfBody: string
  Attributes?: Record<string, string>
  MessageAttributes?: Record<string, { DataType: string; StringValue?: string; BinaryValue?: string }>
}

/** Takes up to `limit` messages off a queue, waiting up to `waitSeconds` for the first. */
export async function receive(
  queues: SqsStore,
  arn: string,
  limit: number,
  waitSeconds: number,
): Promise<QueueRecord[]> {
  const queue = queues.getQueueByArn(arn)
  if (!queue) throw new Error(`There is no queue ${arn}.`)
  const wanted = {
    QueueUrl: queue.url,
    MaxNumberOfMessages: Math.min(limit, 10),
    WaitTimeSeconds: waitSeconds,
    MessageSystemAttributeNames: ['All'],
    MessageAttributeNames: ['All'],
  }
  const first = await received(wanted, queues)
  const rest = queue.isFifo() ? await restOfGroups(queue, queues, wanted, first) : []
  const batch = [...first, ...rest]
  keepTogether(queue, batch)
  return batch.map((message) => record(message, arn))
}

type Wanted = Record<string, unknown> & { readonly MaxNumberOfMessages: number }

const received = async (wanted: Wanted, queues: SqsStore): Promise<Received[]> =>
  ((await receiveMessage(wanted, queues)) as unknown as { Messages?: Received[] }).Messages ?? []

/**
 * What else waits in the groups that a batch has a message of, each in order. fauxqs gives one message of a group; SQS gives
 * as many as there is room for, and a consumer that can't take several would break only when deployed.
 */
async function restOfGroups(queue: SqsQueue, queues: SqsStore, wanted: Wanted, first: readonly Received[]) {
  const rest: Received[] = []
  for (;;) {
    const room = wanted.MaxNumberOfMessages - first.length - rest.length
    if (first.length === 0 || room <= 0) return rest
    const groups = new Set([...first, ...rest].map(({ Attributes }) => Attributes?.MessageGroupId ?? ''))
    const locks = new Map([...groups].map((group) => [group, queue.fifoLockedGroups.get(group) ?? 0]))
    for (const group of groups) queue.fifoLockedGroups.delete(group)
    // Takes messages before it waits for anything, so that nobody else finds the groups open.
    const more = received({ ...wanted, MaxNumberOfMessages: room, WaitTimeSeconds: 0 }, queues)
    for (const [group, count] of locks)
      queue.fifoLockedGroups.set(group, count + (queue.fifoLockedGroups.get(group) ?? 0))
    const found = await more
    if (found.length === 0) return rest
    rest.push(...found)
  }
}

/**
 * fauxqs puts what nobody has deleted back one by one, each before the others of its group: the last has to go first, and
 * all at once, for a group to be in order again.
 */
function keepTogether(queue: SqsQueue, batch: readonly Received[]): void {
  const entries = batch.flatMap(({ ReceiptHandle }) => queue.inflightMessages.get(ReceiptHandle) ?? [])
  const deadline = Math.max(...entries.map(({ visibilityDeadline }) => visibilityDeadline))
  for (const entry of entries.toReversed()) {
    queue.inflightMessages.delete(entry.receiptHandle)
    queue.inflightMessages.set(entry.receiptHandle, { ...entry, visibilityDeadline: deadline })
  }
}

function record(message: Received, arn: string): QueueRecord {
  const attributes = Object.entries(message.MessageAttributes ?? {})
  return {
    messageId: message.MessageId,
    receiptHandle: message.ReceiptHandle,
    body: message.Body,
    attributes: message.Attributes ?? {},
    messageAttributes: Object.fromEntries(
      attributes.map(([name, { DataType, StringValue, BinaryValue }]) => [
        name,
        {
          dataType: DataType,
          stringValue: StringValue,
          binaryValue: BinaryValue,
          stringListValues: [],
          binaryListValues: [],
        },
      ]),
    ),
    md5OfBody: message.MD5OfBody,
    eventSource: 'aws:sqs',
    eventSourceARN: arn,
    awsRegion: arn.split(':')[3] ?? '',
  }
}

/** Deletes the messages that are done with. Others come back when their visibility ends, or `again.seconds` from now. */
export function settle(
  queues: SqsStore,
  arn: string,
  done: string[],
  again: { handles: string[]; seconds: number } = { handles: [], seconds: 0 },
): void {
  const queue = queues.getQueueByArn(arn)
  for (const handle of done) queue?.deleteMessage(handle)
  for (const handle of again.handles.toReversed()) queue?.changeVisibility(handle, again.seconds)
}
