import {
  DeleteMessageCommand,
  GetQueueUrlCommand,
  ReceiveMessageCommand,
  SendMessageCommand,
  type SQSClient,
} from '@aws-sdk/client-sqs'
import { departmentOf } from '#contract/department.ts'
import { council } from '#council'
import { operatorClients } from './clients.ts'
import { command } from './command.ts'

async function urlOf(sqs: SQSClient, QueueName: string): Promise<string> {
  const { QueueUrl } = await sqs.send(new GetQueueUrlCommand({ QueueName }))
  if (!QueueUrl) throw new Error(`There is no queue ${QueueName}`)
  return QueueUrl
}

/**
 * Brings back what sits in a department's dead-letter queue: each message is sent to the queue again and only
 * then taken out. Stopped half-way it may send one twice, which consumers ignore. Returns how many came back.
 */
export async function redrive(
  sqs: SQSClient,
  department: string,
  said: (line: string) => void,
): Promise<number> {
  const [dead, queue] = await Promise.all([
    urlOf(sqs, `${department}-dead.fifo`),
    urlOf(sqs, `${department}.fifo`),
  ])
  const run = Date.now()
  let moved = 0
  for (;;) {
    const { Messages = [] } = await sqs.send(
      new ReceiveMessageCommand({
        QueueUrl: dead,
        MaxNumberOfMessages: 10,
        MessageSystemAttributeNames: ['MessageGroupId'],
      }),
    )
    if (Messages.length === 0) return moved
    for (const { Body, MessageId, Attributes, ReceiptHandle } of Messages) {
      await sqs.send(
        new SendMessageCommand({
          QueueUrl: queue,
          MessageBody: Body,
          MessageGroupId: Attributes?.MessageGroupId,
          MessageDeduplicationId: `${MessageId}/redrive/${run}`,
        }),
      )
      await sqs.send(new DeleteMessageCommand({ QueueUrl: dead, ReceiptHandle }))
      moved++
    }
    said(`${moved} brought back so far`)
  }
}

if (import.meta.main) {
  await command(
    'npm run redrive -- <department> [--deployed]',
    ['department'],
    async ({ department }, said) => {
      departmentOf(council, department)
      const moved = await redrive(operatorClients().sqs, department, said)
      said(`${moved} messages brought back to ${department}.fifo`)
    },
  )
}
