import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs'
import { environment } from '#aws/core/environment.ts'
import { messageText } from '#requests/life/message-text.ts'
import type { MessageSender } from '#requests/notify/port.ts'

const client = new SQSClient({})

/** Puts messages on the queue whose consumer sends them: what comes after a failure at GOV.UK Notify waits there. */
export const messageSender = (QueueUrl = environment('MESSAGES_QUEUE_URL')): MessageSender => ({
  async send(message) {
    await client.send(new SendMessageCommand({ QueueUrl, MessageBody: messageText(message) }))
  },
})
