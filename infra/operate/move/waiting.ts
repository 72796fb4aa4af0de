import { GetQueueAttributesCommand, GetQueueUrlCommand, QueueDoesNotExist } from '@aws-sdk/client-sqs'
import { council } from '#council'
import { queueNames } from '../redrive.ts'
import type { System } from './holdings.ts'

/** How many messages lie in queues, dead letters too: what is on its way is in no export. By name, those that have none left out. */
export async function waitingIn({ sqs }: System): Promise<Record<string, number>> {
  const waiting: Record<string, number> = {}
  for (const QueueName of queueNames(council.departments.map(({ id }) => id))) {
    const asked = await sqs.send(new GetQueueUrlCommand({ QueueName })).catch((error) => {
      if (error instanceof QueueDoesNotExist || error?.name === 'QueueDoesNotExist') return undefined
      throw error
    })
    if (!asked?.QueueUrl) continue
    const { Attributes = {} } = await sqs.send(
      new GetQueueAttributesCommand({
        QueueUrl: asked.QueueUrl,
        AttributeNames: [
          'ApproximateNumberOfMessages',
          'ApproximateNumberOfMessagesNotVisible',
          'ApproximateNumberOfMessagesDelayed',
        ],
      }),
    )
    const all = Object.values(Attributes).reduce((sum, one) => sum + Number(one), 0)
    if (all > 0) waiting[QueueName] = all
  }
  return waiting
}
