import { ChangeMessageVisibilityCommand, SQSClient } from '@aws-sdk/client-sqs'
import type { SQSRecord } from 'aws-lambda'

const client = new SQSClient({})

/** Seconds until a message is tried again, by how often it was: 5, 10, 20 … up to a quarter of an hour, less up to a fifth. */
export function secondsAfter(tries: number, random = Math.random()): number {
  const whole = Math.min(900, 5 * 2 ** (tries - 1))
  return Math.max(1, Math.round(whole * (1 - random / 5)))
}

/** Shows a failed message again when its time has come, not when the queue would. */
export const backOff = (QueueUrl: string) => (record: SQSRecord) =>
  client.send(
    new ChangeMessageVisibilityCommand({
      QueueUrl,
      ReceiptHandle: record.receiptHandle,
      VisibilityTimeout: secondsAfter(Number(record.attributes.ApproximateReceiveCount)),
    }),
  )
