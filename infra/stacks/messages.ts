import { CfnOutput } from 'aws-cdk-lib'
import type { Construct } from 'constructs'
import { GivenSecret } from '../constructs/given-secret.ts'
import type { Grant } from '../constructs/grant.ts'
import { MessagesQueue } from '../constructs/messages-queue.ts'
import { MessagesTable } from '../constructs/messages-table.ts'
import { ShireFunction } from '../constructs/shire-function.ts'
import type { ApiParts } from './api.ts'

export type MessagesParts = Pick<ApiParts, 'defaults' | 'key' | 'operations'>

/** Where other areas leave a message to be sent: the queue's address is the variable `MESSAGES_QUEUE_URL`. */
export interface Messages {
  url: string
  allowSend(): Grant
  /** Remembers what was sent, and how many links an address was given. */
  table: MessagesTable
}

/** E-mails and text messages on their way out to GOV.UK Notify. */
export function messagesOf(scope: Construct, { defaults, key, operations }: MessagesParts): Messages {
  const queue = new MessagesQueue(scope, 'Messages', {
    name: 'messages',
    key,
    operations,
    tries: 20,
    dead: 'GOV.UK Notify took messages neither at once nor in three hours. Residents who asked for e-mails or texts hear nothing of their requests, and links that they asked for do not come; what they sent is safe.',
    late: 'Messages have waited for 15 minutes. Residents wait for confirmations and for links that they asked for; what they sent is safe. Look at the log of the send-message function, and at https://status.notifications.service.gov.uk',
  })
  const table = new MessagesTable(scope, 'Sent', { key })
  const secret = new GivenSecret(scope, 'NotifySecret', {
    description: 'API key of GOV.UK Notify: put the council’s own in its place',
    notRotatedBecause:
      'GOV.UK Notify makes the key; the council puts a new one here when it makes one there.',
  })
  new CfnOutput(scope, 'NotifySecretArn', { value: secret.id })
  const send = new ShireFunction(scope, 'SendMessage', {
    defaults,
    entry: 'send-message',
    environment: {
      MESSAGES_QUEUE_URL: queue.url,
      MESSAGES_TABLE: table.name,
      NOTIFY_SECRET_ID: secret.id,
      NOTIFY_URL: 'https://api.notifications.service.gov.uk',
    },
    grants: [queue.allowConsume(), table.allow('GetItem', 'PutItem'), secret.allowRead()],
    seconds: 30,
  })
  queue.start(send, { batchSize: 5, atOnce: 3 })
  return { url: queue.url, allowSend: () => queue.allowSend(), table }
}
