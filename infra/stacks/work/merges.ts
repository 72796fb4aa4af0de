import type { Construct } from 'constructs'
import { topicType } from '#contract/requests/traits.ts'
import { carryTypes } from '#requests/life/carry.ts'
import { MessagesQueue } from '../../constructs/messages-queue.ts'
import { ShireFunction } from '../../constructs/shire-function.ts'
import type { Ground } from '../ground.ts'

/** Those who wait for a request go along when it is merged into another, and come back when it is split from it. */
export function mergesOf(scope: Construct, ground: Ground): void {
  const { defaults, key, operations, requests, requestSecret, events } = ground
  const queue = new MessagesQueue(scope, 'Merges', {
    name: 'merges',
    key,
    operations,
    fifo: true,
    tries: 5,
    dead: 'Requests were merged, and those who wait for them are not told of the one that they go on as; their pages show it. Look at the log of the carry-followers function.',
    late: 'Requests were merged 15 minutes ago, and those who wait for them are not told of news yet; their pages show it. Look at the log of the carry-followers function.',
  })
  queue.subscribe(events.topic, carryTypes.map(topicType))
  const carry = new ShireFunction(scope, 'CarryFollowers', {
    defaults,
    entry: 'carry-followers',
    environment: { REQUESTS_TABLE: requests.name, SECRET_ID: requestSecret.id },
    grants: [queue.allowConsume(), requests.allow('GetItem', 'PutItem'), requestSecret.allowRead()],
    seconds: 30,
  })
  queue.start(carry, { batchSize: 10, atOnce: 2 })
}
