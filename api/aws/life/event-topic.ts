import { PublishBatchCommand, SNSClient } from '@aws-sdk/client-sns'
import { environment } from '#aws/core/environment.ts'
import { batches, batchLimit } from '#aws/core/message-batches.ts'
import type { RequestEvent } from '#contract/requests/event.ts'
import type { Topic } from '#record/publish.ts'
import { messageText } from '#requests/life/message-text.ts'

const client = new SNSClient({})

const attribute = (StringValue: string) => ({ DataType: 'String', StringValue })

const messageOf = (event: RequestEvent, at: number) => ({
  Id: String(at),
  Message: messageText(event),
  MessageGroupId: event.subject,
  MessageDeduplicationId: event.id,
  MessageAttributes: { department: attribute(event.department), type: attribute(event.type) },
})

type Message = ReturnType<typeof messageOf>

/** The topic never takes it: sent all the same, it would take those beside it along. */
const isTooLarge = ({ Message }: Message) => Buffer.byteLength(Message) > batchLimit.bytes

/** The FIFO topic: group is the reference, so that the events of one request keep their order. */
export const eventTopic = (TopicArn = environment('TOPIC_ARN')): Topic<RequestEvent> => ({
  async publish(events) {
    const refused: RequestEvent[] = []
    const blocked = new Set<string>()
    for (const batch of batches(events.map(messageOf), ({ Message }) => Message)) {
      const waits = (message: Message) => blocked.has(message.MessageGroupId) || isTooLarge(message)
      const entries = batch.filter((message) => !waits(message))
      const skipped = batch.filter(waits).map((message) => message.Id)
      const { Failed = [] } =
        entries.length > 0
          ? await client.send(new PublishBatchCommand({ TopicArn, PublishBatchRequestEntries: entries }))
          : {}
      for (const id of [...skipped, ...Failed.map((failure) => failure.Id)]) {
        const one = events[Number(id)] as RequestEvent
        blocked.add(one.subject)
        refused.push(one)
      }
    }
    return refused
  },
})
