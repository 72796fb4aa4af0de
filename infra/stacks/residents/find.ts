import type { Construct } from 'constructs'
import { MessagesQueue } from '../../constructs/messages-queue.ts'
import { ShireFunction } from '../../constructs/shire-function.ts'
import type { Ground } from '../ground.ts'
import type { Messages } from './messages.ts'

/** "Find my requests": asking takes one queue whatever is known of the address; a link leads to the list. */
export function findOf(scope: Construct, ground: Ground, messages: Messages): void {
  const { api, defaults, key, operations, requests, requestSecret, siteUrl } = ground
  const queue = new MessagesQueue(scope, 'Finds', {
    name: 'finds',
    key,
    operations,
    tries: 8,
    dead: 'Residents asked for a link to their requests, and none was made eight times; they wait for an e-mail. Look at the log of the find-send function.',
    late: 'Residents have waited for 15 minutes for a link to their requests. Look at the log of the find-send function.',
  })
  const find = new ShireFunction(scope, 'Find', {
    defaults,
    entry: 'find',
    environment: {
      FINDS_QUEUE_URL: queue.url,
      REQUESTS_TABLE: requests.name,
      SECRET_ID: requestSecret.id,
    },
    grants: [
      queue.allowSend(),
      requests.allow('GetItem'),
      requests.allowQuery('by-contact'),
      requestSecret.allowRead(),
    ],
  })
  api.answer(find, ['POST /api/find-requests', 'GET /api/my-requests'])
  const send = new ShireFunction(scope, 'FindSend', {
    defaults,
    entry: 'find-send',
    environment: {
      REQUESTS_TABLE: requests.name,
      MESSAGES_TABLE: messages.table.name,
      MESSAGES_QUEUE_URL: messages.url,
      SECRET_ID: requestSecret.id,
      SITE_URL: siteUrl,
    },
    grants: [
      queue.allowConsume(),
      requests.allowQuery('by-contact'),
      messages.table.allow('UpdateItem'),
      messages.allowSend(),
      requestSecret.allowRead(),
    ],
    seconds: 30,
  })
  queue.start(send, { batchSize: 5, atOnce: 2 })
}
