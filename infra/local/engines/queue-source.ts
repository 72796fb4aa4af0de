import { receiveMessage } from '../../../node_modules/fauxqs/dist/sqs/actions/receiveMessage.js'
import type { SqsStore } from '../../../node_modules/fauxqs/dist/sqs/sqsStore.js'

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
  const answer = (await receiveMessage(wanted, queues)) as unknown as { Messages?: Received[] }
  return (answer.Messages ?? []).map((message) => record(message, arn))
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
  for (const handle of again.handles) queue?.changeVisibility(handle, again.seconds)
}
