import { EventSourceMapping } from 'aws-cdk-lib/aws-lambda'
import type { Construct } from 'constructs'
import { idsOf } from '#contract/council/department.ts'
import type { Department } from '../../constructs/department.ts'
import { DepartmentQueue } from '../../constructs/department-queue.ts'
import { listQueue } from '../../constructs/queue-names.ts'
import { ShireFunction } from '../../constructs/shire-function.ts'
import { subscribe } from '../../constructs/subscribe.ts'
import { worksFromList } from '../departments/departments.ts'
import type { Ground } from '../ground.ts'

/** How many batches are taken at once, of all departments together. */
const atOnce = 20

/**
 * The built-in list of work: one queue for all departments that work from it, and one function that takes it, as what
 * it may do is the same for each. A department that keeps a queue of its own for a while has that taken too.
 */
export function deliverOf(scope: Construct, ground: Ground, departments: readonly Department[]): void {
  const { council, defaults, events, requests, worklist } = ground
  const listed = council.departments.filter(worksFromList)
  if (listed.length === 0) return
  const shared = new DepartmentQueue(scope, 'Listed', {
    ...ground,
    name: listQueue,
    departments: listed,
    consumer: 'workspace',
  })
  subscribe(shared, events.topic, shared.queue, { department: listed.flatMap(idsOf) })
  const kept = departments.filter(({ department }) => worksFromList(department))
  const deliver = new ShireFunction(scope, 'Deliver', {
    defaults,
    entry: 'deliver',
    environment: { REQUESTS_TABLE: requests.name, WORKLIST_TABLE: worklist.name },
    grants: [
      worklist.allow('GetItem', 'PutItem'),
      requests.allow('GetItem', 'PutItem'),
      shared.allowConsume(),
      ...kept.map(({ queue }) => queue.allowConsume()),
    ],
    seconds: 30,
  })
  const start = (id: string, { queue }: DepartmentQueue) =>
    new EventSourceMapping(scope, id, {
      target: deliver.lambda,
      eventSourceArn: queue.queueArn,
      batchSize: 10,
      reportBatchItemFailures: true,
      maxConcurrency: atOnce,
    })
  start('Deliveries', shared)
  for (const { node, queue } of kept) start(`${node.id}Deliveries`, queue)
}
