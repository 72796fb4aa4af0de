import type { IKey } from 'aws-cdk-lib/aws-kms'
import type { Construct } from 'constructs'
import type { Grant } from '../constructs/grant.ts'
import { MessagesQueue } from '../constructs/messages-queue.ts'
import type { Operations } from '../constructs/operations.ts'

export interface MessagesParts {
  key: IKey
  operations: Operations
}

/** Where other areas leave a message to be sent: the queue's address is the variable `MESSAGES_QUEUE_URL`. */
export interface Messages {
  url: string
  allowSend(): Grant
}

/** E-mails and text messages on their way out. */
export function messagesOf(scope: Construct, { key, operations }: MessagesParts): Messages {
  const queue = new MessagesQueue(scope, 'Messages', {
    name: 'messages',
    key,
    operations,
    tries: 20,
    dead: 'GOV.UK Notify took messages neither at once nor in three hours. Residents who asked for e-mails or texts hear nothing of their requests, and links that they asked for do not come; what they sent is safe.',
    late: 'Messages have waited for 15 minutes. Residents wait for confirmations and for links that they asked for; what they sent is safe. Look at the log of the send-message function, and at https://status.notifications.service.gov.uk',
  })
  return { url: queue.url, allowSend: () => queue.allowSend() }
}
