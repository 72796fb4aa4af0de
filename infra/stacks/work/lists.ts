import type { Construct } from 'constructs'
import { MessagesQueue } from '../../constructs/messages-queue.ts'
import { ShireFunction } from '../../constructs/shire-function.ts'
import type { Ground } from '../ground.ts'

/**
 * Lists of departments whose own system takes its queue: nothing here does, so their events come by one more queue, and
 * the contact centre and managers see them like all others.
 */
export function listsOf(scope: Construct, ground: Ground): void {
  const { council, defaults, key, operations, events, worklist } = ground
  const own = council.departments.filter(({ consumer }) => consumer === 'queue').map(({ id }) => id)
  if (own.length === 0) return
  const queue = new MessagesQueue(scope, 'Lists', {
    name: 'lists',
    key,
    operations,
    fifo: true,
    tries: 5,
    dead: 'Requests of departments with systems of their own are not in the list of work. Those departments have them; a resident who calls is told that nothing is known. Look at the log of the enlist function.',
    late: 'For 15 minutes requests of departments with systems of their own have not come into the list of work. Those departments have them; a resident who calls may be told that nothing is known. Look at the log of the enlist function.',
  })
  queue.subscribeDepartments(events.topic, own)
  const enlist = new ShireFunction(scope, 'Enlist', {
    defaults,
    entry: 'enlist',
    environment: { WORKLIST_TABLE: worklist.name },
    grants: [queue.allowConsume(), worklist.allow('GetItem', 'PutItem')],
    seconds: 30,
  })
  queue.start(enlist, { batchSize: 10, atOnce: 5 })
}
