import type { Construct } from 'constructs'
import { admissions } from '#services/school-place/admissions.ts'
import { MessagesQueue } from '../../constructs/messages-queue.ts'
import { ShireFunction } from '../../constructs/shire-function.ts'
import { admissionsKeys } from '../../constructs/tables/admissions-table.ts'
import type { Ground } from '../ground.ts'
import { placesUrl } from '../residents/addresses.ts'

/** Takes into its round what a service request says. Its events are thin: what they are about is read by reference. */
export function takeOf(scope: Construct, ground: Ground, tasks: MessagesQueue): void {
  const { admissions: table, defaults, key, operations, events, requests, placesSecret } = ground
  const queue = new MessagesQueue(scope, 'Applications', {
    name: 'applications',
    key,
    operations,
    fifo: true,
    tries: 5,
    dead: 'Some applications for a school place, or changes of them, did not get into their round: a child could be left out of it. Look at the log of the admissions-take function.',
    late: 'Applications for a school place have not come into their round for 15 minutes: families cannot check what is held, and a run now would leave children out. Look at the log of the admissions-take function.',
  })
  queue.subscribeDepartments(events.topic, [admissions.department])
  const take = new ShireFunction(scope, 'AdmissionsTake', {
    defaults,
    entry: 'admissions-take',
    environment: {
      ADMISSIONS_TABLE: table.name,
      REQUESTS_TABLE: requests.name,
      TASKS_QUEUE_URL: tasks.url,
    },
    grants: [
      queue.allowConsume(),
      requests.allow('GetItem'),
      table.allowOf([admissionsKeys.application], 'DeleteItem', 'GetItem', 'PutItem', 'Query'),
      // Of an application that is erased.
      table.allowOf([admissionsKeys.offers], 'DeleteItem', 'Query'),
      // Schools are told that an application during the year waits for them.
      tasks.allowSend(),
    ],
    seconds: 30,
  })
  if (placesSecret) {
    take.give(placesSecret.allowRead(), 'PLACES_SECRET_ID', placesSecret.id)
    take.lambda.addEnvironment('PLACES_URL', placesUrl)
  }
  queue.start(take, { batchSize: 10, atOnce: 5 })
}
