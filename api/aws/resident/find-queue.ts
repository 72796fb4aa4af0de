import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs'
import * as z from 'zod/mini'
import { environment } from '#aws/core/environment.ts'
import { eachMessage } from '#aws/core/queue-batch.ts'
import { messageText } from '#requests/life/message-text.ts'
import type { FindQueue } from '#requests/resident/find/ports.ts'
import { type SendLinkPorts, sendLink } from '#requests/resident/find/send-link.ts'

const client = new SQSClient({})

/** The queue of those who look for their requests. */
export const findQueue = (QueueUrl = environment('FINDS_QUEUE_URL')): FindQueue => ({
  async send(job) {
    await client.send(new SendMessageCommand({ QueueUrl, MessageBody: messageText(job) }))
  },
})

const Job = z.object({ id: z.string(), email: z.string() })

/** Sends links to those who asked. The log tells nothing: not even whether there was something to send. */
export const sendLinks = (ports: () => Promise<SendLinkPorts>) =>
  eachMessage('find-failed', async (body) => sendLink(await ports(), Job.parse(body)))
