import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs'
import type { Tasks } from '#admissions/rounds/ports.ts'
import { environment } from '#aws/core/environment.ts'
import { messageText } from '#requests/life/message-text.ts'

const client = new SQSClient({})

/** Puts tasks of rounds on their queue. */
export const tasksQueue = (QueueUrl = environment('TASKS_QUEUE_URL')): Tasks => ({
  async send(task) {
    await client.send(new SendMessageCommand({ QueueUrl, MessageBody: messageText(task) }))
  },
})
