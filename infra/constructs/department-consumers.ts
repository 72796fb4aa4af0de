import { Duration } from 'aws-cdk-lib'
import { Rule, Schedule } from 'aws-cdk-lib/aws-events'
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets'
import { ManagedPolicy } from 'aws-cdk-lib/aws-iam'
import { EventSourceMapping } from 'aws-cdk-lib/aws-lambda'
import type { Construct } from 'constructs'
import type { DepartmentProps } from './department.ts'
import type { DepartmentQueue } from './department-queue.ts'
import { policyOf } from './grant.ts'
import { output } from './output.ts'
import { pascal } from './queue-names.ts'
import { ShireFunction } from './shire-function.ts'

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

/** What every function that calls a department's own system is given. */
function calling(props: DepartmentProps) {
  const { department, connection, requests, worklist, handovers, systemKey: secret } = props
  if (!connection || !secret) throw new Error(`${department.id} has no connection`)
  return {
    environment: {
      REQUESTS_TABLE: requests.name,
      WORKLIST_TABLE: worklist.name,
      HANDOVERS_TABLE: handovers.name,
      DEPARTMENT: department.id,
      FOREIGN_URL: connection.url,
      FOREIGN_SECRET_ID: secret.id,
    },
    grants: [
      worklist.allow('GetItem', 'PutItem'),
      requests.allow('GetItem', 'PutItem'),
      handovers.allow('GetItem', 'PutItem'),
      secret.allowRead(),
    ],
  }
}

/** Its own system, which is handed each event by a signed POST. */
const webhook: Consumer = (scope, queue, props) => {
  const { environment, grants } = calling(props)
  const deliver = new ShireFunction(scope, 'Deliver', {
    defaults: props.defaults,
    entry: 'deliver-webhook',
    environment: { ...environment, QUEUE_URL: queue.queue.queueUrl },
    grants: [...grants, queue.allowConsume()],
    // Ten seconds for each answer.
    seconds: 60,
  })
  start(scope, queue, deliver, 5)
}

/** Its own system, which speaks Open311: it is handed each event, and asked every minute what was done. */
const open311: Consumer = (scope, queue, props) => {
  const { department, connection, defaults, evidence, handovers, operations, requestSecret, siteUrl } = props
  const common = calling(props)
  const { url: _, ...rest } = connection ?? { url: '' }
  const environment = {
    ...common.environment,
    CONNECTION: JSON.stringify(rest),
    SITE_URL: siteUrl,
    SECRET_ID: requestSecret.id,
  }
  const grants = [...common.grants, requestSecret.allowRead()]
  const deliver = new ShireFunction(scope, 'Deliver', {
    defaults,
    entry: 'deliver-open311',
    environment: { ...environment, QUEUE_URL: queue.queue.queueUrl },
    grants: [...grants, queue.allowConsume()],
    // Twenty seconds for each answer, and one to ask whether an earlier try arrived.
    seconds: 60,
  })
  start(scope, queue, deliver, 1)
  const poll = new ShireFunction(scope, 'Poll', {
    defaults,
    entry: 'poll-open311',
    environment: { ...environment, EVIDENCE_BUCKET: evidence.name },
    grants: [...grants, handovers.allowQuery('to-look'), evidence.allow('checked', 'PutObject')],
    // As for checking evidence: photos that it is shown take a whole processor.
    megabytes: 1769,
    seconds: 300,
    atMost: 1,
  })
  new Rule(scope, 'EveryMinute', {
    schedule: Schedule.rate(Duration.minutes(1)),
    targets: [new LambdaFunction(poll.lambda, { retryAttempts: 0 })],
  })
  operations.alarm(scope, 'PollFails', {
    metric: poll.lambda.metricErrors(),
    statistic: 'Sum',
    threshold: 1,
    minutes: 15,
    text: `For 15 minutes the system of ${department.name} could not be asked what was done. Residents read that ${department.name} has their report, and nothing of inspections or repairs since; nothing is lost. Look at the log of the poll-open311 function.`,
  })
}

/** A policy for the identity that the department's own system uses; the installation doesn't know that identity. */
const queue: Consumer = (scope, queue, { department: { id, name } }) => {
  const policy = new ManagedPolicy(scope, 'Consumer', {
    description: `Takes what residents send to ${name}`,
    document: policyOf([queue.allowConsume()]),
  })
  output(
    scope,
    `${pascal(id)}ConsumerPolicy`,
    policy.managedPolicyArn,
    `Attach to the identity with which ${name}'s own system takes its queue`,
  )
}

/** By kind, but for the built-in list of work, whose one queue is of many departments. */
export const consumers: Record<Exclude<DepartmentProps['department']['consumer'], 'workspace'>, Consumer> = {
  webhook,
  open311,
  queue,
}
