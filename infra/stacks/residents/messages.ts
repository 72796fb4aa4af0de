import type { Construct } from 'constructs'
import { messagesHeldBack } from '#aws/core/metric.ts'
import type { Grant } from '../../constructs/grant.ts'
import { MessagesQueue } from '../../constructs/messages-queue.ts'
import type { Operations } from '../../constructs/operations.ts'
import { ShireFunction } from '../../constructs/shire-function.ts'
import { metricOf } from '../../constructs/stage.ts'
import type { MessagesTable } from '../../constructs/tables/messages-table.ts'
import type { Ground } from '../ground.ts'

/** Where other areas leave a message to be sent: the queue's address is the variable `MESSAGES_QUEUE_URL`. */
export interface Messages {
  url: string
  allowSend(): Grant
  /** Remembers what was sent, and how many links an address was given. */
  table: MessagesTable
}

/** E-mails and text messages on their way out to GOV.UK Notify. */
export function messagesOf(scope: Construct, ground: Ground): Messages {
  const {
    defaults,
    kept,
    key,
    operations,
    requests,
    requestSecret,
    sent: table,
    notifySecret: secret,
  } = ground
  const queue = new MessagesQueue(scope, 'Messages', {
    name: 'messages',
    key,
    operations,
    tries: 20,
    dead: 'GOV.UK Notify took messages neither at once nor in three hours. Residents who asked for e-mails or texts hear nothing of their requests, and links that they asked for do not come; what they sent is safe.',
    late: 'Messages have waited for 15 minutes. Residents wait for confirmations and for links that they asked for; what they sent is safe. Look at the log of the send-message function, and at https://status.notifications.service.gov.uk',
  })
  const send = new ShireFunction(scope, 'SendMessage', {
    defaults,
    entry: 'send-message',
    environment: {
      MESSAGES_QUEUE_URL: queue.url,
      MESSAGES_TABLE: table.name,
      NOTIFY_SECRET_ID: secret.id,
      REQUESTS_TABLE: requests.name,
      STAFF_TABLE: kept.name,
      SECRET_ID: requestSecret.id,
      NOTIFY_URL: 'https://api.notifications.service.gov.uk',
    },
    grants: [
      queue.allowConsume(),
      table.allow('GetItem', 'PutItem', 'UpdateItem'),
      // To say in a request that an address was refused: a resident’s, or that of the authority it was referred to.
      requests.allow('GetItem', 'PutItem', 'UpdateItem'),
      // To have a colleague or a school whose address was refused stand in a list.
      kept.allow('DeleteItem', 'PutItem'),
      secret.allowRead(),
      requestSecret.allowRead(),
    ],
    seconds: 30,
  })
  queue.start(send, { batchSize: 5, atOnce: 3 })
  heldBackAlarm(scope, operations)
  return { url: queue.url, allowSend: () => queue.allowSend(), table }
}

/** Whoever is on duty hears of messages that one address did not get, because it had too many that day. */
function heldBackAlarm(scope: Construct, operations: Operations) {
  operations.alarm(scope, 'HeldBack', {
    metric: metricOf(scope, messagesHeldBack),
    statistic: 'Sum',
    threshold: 1,
    text: 'An e-mail address or a phone had as many messages today as it may have, and residents did not get the rest; their private pages show everything. Either somebody fills a stranger’s inbox, or a department acted on very many requests of one person. The log of the send-message function names the requests (message-held-back), not the address. If the limit is too low, raise it in api/contract/core/message-limits.ts.',
  })
}
