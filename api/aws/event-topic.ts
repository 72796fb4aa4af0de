import { PublishBatchCommand, SNSClient } from '@aws-sdk/client-sns'
import type { Service } from '#contract/service.ts'
import { council } from '#council'
import { toEvent } from '#requests/event.ts'
import { messageText } from '#requests/message-text.ts'
import type { EventTopic, Outgoing } from '#requests/ports.ts'
import { environment } from './environment.ts'
import { batches, batchLimit } from './message-batches.ts'

const client = new SNSClient({})

const attribute = (StringValue: string) => ({ DataType: 'String', StringValue })

function messageOf({ request, entry }: Outgoing, service: Service | undefined, at: number) {
  const event = toEvent(request, entry, service, council)
  return {
    Id: String(at),
    Message: messageText(event),
    MessageGroupId: request.reference,
    MessageDeduplicationId: event.id,
    MessageAttributes: { department: attribute(event.department), type: attribute(event.type) },
  }
}

type Message = ReturnType<typeof messageOf>

/** The topic never takes it: sent all the same, it would take those beside it along. */
const isTooLarge = ({ Message }: Message) => Buffer.byteLength(Message) > batchLimit.bytes

/** The FIFO topic: group is the reference, so that the events of one request keep their order. */
export const eventTopic = (TopicArn = environment('TOPIC_ARN')): EventTopic => ({
  async publish(events) {
    const refused: Outgoing[] = []
    const blocked = new Set<string>()
    // The catalogue is read with the first events, not before them: a cold start need not wait for it.
    const { serviceOf } = await import('#services/index.ts')
    const messages = events.map((one, at) => messageOf(one, serviceOf(one.request.service), at))
    for (const batch of batches(messages, ({ Message }) => Message)) {
      const waits = (message: Message) => blocked.has(message.MessageGroupId) || isTooLarge(message)
      const entries = batch.filter((message) => !waits(message))
      const skipped = batch.filter(waits).map((message) => message.Id)
      const { Failed = [] } =
        entries.length > 0
          ? await client.send(new PublishBatchCommand({ TopicArn, PublishBatchRequestEntries: entries }))
          : {}
      for (const id of [...skipped, ...Failed.map((failure) => failure.Id)]) {
        const one = events[Number(id)] as Outgoing
        blocked.add(one.request.reference)
        refused.push(one)
      }
    }
    return refused
  },
})
