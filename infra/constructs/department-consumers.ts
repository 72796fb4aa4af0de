import { CfnOutput, Stack } from 'aws-cdk-lib'
import { ManagedPolicy } from 'aws-cdk-lib/aws-iam'
import { EventSourceMapping } from 'aws-cdk-lib/aws-lambda'
import type { Construct } from 'constructs'
import type { DepartmentProps } from './department.ts'
import { type DepartmentQueue, pascal } from './department-queue.ts'
import { policyOf } from './grant.ts'
import { ShireFunction } from './shire-function.ts'
import { WebhookKey } from './webhook-key.ts'

/** What takes a department's queue. */
type Consumer = (scope: Construct, queue: DepartmentQueue, props: DepartmentProps) => void

function start(scope: Construct, queue: DepartmentQueue, { lambda }: ShireFunction, batchSize: number): void {
  new EventSourceMapping(scope, 'Deliveries', {
    target: lambda,
    eventSourceArn: queue.queue.queueArn,
    batchSize,
    reportBatchItemFailures: true,
    maxConcurrency: 5,
  })
}

/** The built-in list of work. */
const workspace: Consumer = (scope, queue, { department, requests, worklist, defaults }) => {
  const deliver = new ShireFunction(scope, 'Deliver', {
    defaults,
    entry: 'deliver',
    environment: {
      REQUESTS_TABLE: requests.name,
      WORKLIST_TABLE: worklist.name,
      DEPARTMENT: department.id,
    },
    grants: [
      worklist.allow('GetItem', 'PutItem'),
      requests.allow('GetItem', 'PutItem'),
      queue.allowConsume(),
    ],
    seconds: 30,
  })
  start(scope, queue, deliver, 10)
}

/** Its own system, which is handed each event by a signed POST. */
const webhook: Consumer = (scope, queue, props) => {
  const { department, connection, requests, worklist, handovers, defaults } = props
  const key = new WebhookKey(scope, 'WebhookKey', { department })
  const deliver = new ShireFunction(scope, 'Deliver', {
    defaults,
    entry: 'deliver-webhook',
    environment: {
      REQUESTS_TABLE: requests.name,
      WORKLIST_TABLE: worklist.name,
      HANDOVERS_TABLE: handovers.name,
      DEPARTMENT: department.id,
      QUEUE_URL: queue.queue.queueUrl,
      FOREIGN_URL: connection?.url ?? '',
      FOREIGN_SECRET_ID: key.id,
    },
    grants: [
      worklist.allow('GetItem', 'PutItem'),
      requests.allow('GetItem', 'PutItem'),
      handovers.allow('GetItem', 'PutItem'),
      queue.allowConsume(),
      key.allowRead(),
    ],
    // Ten seconds for each answer.
    seconds: 60,
  })
  start(scope, queue, deliver, 5)
}

/** A policy for the identity that the department's own system uses; the installation doesn't know that identity. */
const queue: Consumer = (scope, queue, { department: { id, name } }) => {
  const policy = new ManagedPolicy(scope, 'Consumer', {
    description: `Takes what residents send to ${name}`,
    document: policyOf([queue.allowConsume()]),
  })
  new CfnOutput(Stack.of(scope), `${pascal(id)}ConsumerPolicy`, {
    value: policy.managedPolicyArn,
    description: `Attach to the identity with which ${name}'s own system takes its queue`,
  })
}

const open311: Consumer = () => {
  throw new Error('No department can be connected by Open311 yet')
}

export const consumers: Record<DepartmentProps['department']['consumer'], Consumer> = {
  workspace,
  webhook,
  open311,
  queue,
}
