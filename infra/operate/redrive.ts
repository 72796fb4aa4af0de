import {
  DeleteMessageCommand,
  GetQueueUrlCommand,
  ReceiveMessageCommand,
  SendMessageCommand,
  type SQSClient,
} from '@aws-sdk/client-sqs'
import { council } from '#council'
import { listQueue, queueOf } from '../constructs/queue-names.ts'
import { operatorClients, outputs, queueHere } from './clients.ts'
import { command } from './command.ts'

async function urlOf(sqs: SQSClient, name: string): Promise<string> {
  const QueueName = queueHere(name)
  const { QueueUrl } = await sqs.send(new GetQueueUrlCommand({ QueueName }))
  if (!QueueUrl) throw new Error(`There is no queue ${QueueName}`)
  return QueueUrl
}

/**
 * Queues beside those of departments' own systems, with the ending of their names: what departments of the built-in list
 * are sent, what is told to residents, to foreign systems and to numbers, what the lists of work are made from, whom
 * a merge takes along, and what finance is told.
 */
const endings: Record<string, string> = {
  [listQueue]: '.fifo',
  messages: '',
  finds: '',
  updates: '.fifo',
  open311: '.fifo',
  insight: '.fifo',
  lists: '.fifo',
  words: '.fifo',
  merges: '.fifo',
  applications: '.fifo',
  rounds: '',
  finance: '.fifo',
}

/** Names of all queues that there may be, with those of what could not be taken. */
export const queueNames = (departments: readonly string[]): string[] =>
  [...Object.entries(endings), ...departments.map((id) => [id, '.fifo'] as const)].flatMap(
    ([name, ending]) => [queueHere(`${name}${ending}`), queueHere(`${name}-dead${ending}`)],
  )

/** The queue that is meant: a department of the built-in list means that of the list, by what is deployed. */
export const meant = async (queue: string, deployed = outputs): Promise<string> =>
  council.departments.some(({ id }) => id === queue) ? queueOf(await deployed(), queue) : queue

/** The ending of a queue's name. Throws when it is neither a department's nor one of {@link endings}. */
export function endingOf(queue: string): string {
  const ending = endings[queue]
  if (ending !== undefined) return ending
  const known = [...Object.keys(endings), ...council.departments.map(({ id }) => id)]
  if (!known.includes(queue)) throw new Error(`There is no queue "${queue}". Use one of: ${known.join(', ')}`)
  return '.fifo'
}

/** What a FIFO queue asks for beside the message; others refuse it. */
const inOrder = (ending: string, group: string | undefined, id: string) =>
  ending ? { MessageGroupId: group, MessageDeduplicationId: id } : {}

/**
 * Brings back what sits in the dead-letter queue of the queue with this name: each message is sent to the queue again and
 * only then taken out. Stopped half-way it may send one twice, which consumers ignore. Returns how many came back.
 */
export async function redrive(sqs: SQSClient, name: string, said: (line: string) => void): Promise<number> {
  const ending = endingOf(name)
  const [dead, queue] = await Promise.all([
    urlOf(sqs, `${name}-dead${ending}`),
    urlOf(sqs, `${name}${ending}`),
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
          ...inOrder(ending, Attributes?.MessageGroupId, `${MessageId}/redrive/${run}`),
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
    `npm run redrive -- <department, ${Object.keys(endings).join(', ')}> [--deployed]`,
    ['queue'],
    async ({ queue: asked }, said) => {
      const queue = await meant(asked)
      const moved = await redrive(operatorClients().sqs, queue, said)
      said(`${moved} messages brought back to ${queue}${endingOf(queue)}`)
    },
  )
}
