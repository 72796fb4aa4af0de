import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs'
import { environment } from '#aws/core/environment.ts'
import type { FinanceQueue } from '#fostering/household/payments/finance.ts'
import { messageText } from '#requests/life/message-text.ts'

const client = new SQSClient({})

/** The queue of finance. Each claim is a group of its own, so that its events come in order and none waits for another. */
export const financeQueue = (QueueUrl = environment('FINANCE_QUEUE_URL')): FinanceQueue => ({
  async send(event) {
    const claim = `${event.household}.${event.claim}`
    await client.send(
      new SendMessageCommand({
        QueueUrl,
        MessageBody: messageText(event),
        MessageGroupId: claim,
        MessageDeduplicationId: `${claim}.${event.number}`,
      }),
    )
  },
})
