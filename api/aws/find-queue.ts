import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs'
import * as z from 'zod/mini'
import type { FindQueue } from '#requests/find/ports.ts'
import { type SendLinkPorts, sendLink } from '#requests/find/send-link.ts'
import { messageText } from '#requests/message-text.ts'
import { environment } from './environment.ts'
import { eachMessage } from './queue-batch.ts'

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
