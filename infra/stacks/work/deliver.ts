import { EventSourceMapping } from 'aws-cdk-lib/aws-lambda'
import type { Construct } from 'constructs'
import type { Department } from '../../constructs/department.ts'
import { ShireFunction } from '../../constructs/shire-function.ts'
import type { Ground } from '../ground.ts'

/** The built-in list of work: one function takes the queues of all its departments, each by a mapping of its own. */
export function deliverOf(
  scope: Construct,
  { defaults, requests, worklist }: Ground,
  all: readonly Department[],
): void {
  const departments = all.filter(({ consumer }) => consumer === 'workspace')
  if (departments.length === 0) return
  const deliver = new ShireFunction(scope, 'Deliver', {
    defaults,
    entry: 'deliver',
    environment: { REQUESTS_TABLE: requests.name, WORKLIST_TABLE: worklist.name },
    grants: [
      worklist.allow('GetItem', 'PutItem'),
      requests.allow('GetItem', 'PutItem'),
      ...departments.map(({ queue }) => queue.allowConsume()),
    ],
    seconds: 30,
  })
  for (const { node, queue } of departments) {
    new EventSourceMapping(scope, `${node.id}Deliveries`, {
      target: deliver.lambda,
      eventSourceArn: queue.queue.queueArn,
      batchSize: 10,
      reportBatchItemFailures: true,
      maxConcurrency: 5,
    })
  }
}
