import { CfnOutput, Stack } from 'aws-cdk-lib'
import { ManagedPolicy, PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import { EventSourceMapping } from 'aws-cdk-lib/aws-lambda'
import { Subscription, SubscriptionFilter, SubscriptionProtocol } from 'aws-cdk-lib/aws-sns'
import { Construct } from 'constructs'
import type { Department as Row } from '#contract/council.ts'
import { DepartmentQueue, type DepartmentQueueProps, pascal } from './department-queue.ts'
import type { EventsTopic } from './events-topic.ts'
import { policyOf } from './grant.ts'
import type { RequestsTable } from './requests-table.ts'
import { type FunctionDefaults, ShireFunction } from './shire-function.ts'
import type { Worklist } from './worklist.ts'

export interface DepartmentProps extends DepartmentQueueProps {
  events: EventsTopic
  requests: RequestsTable
  worklist: Worklist
  defaults: FunctionDefaults
}

/** Everything that one row of the council profile brings: its queue, its share of the events, and what takes them. */
export class Department extends Construct {
  constructor(scope: Construct, props: DepartmentProps) {
    super(scope, pascal(props.department.id))
    const { department, events } = props
    const queue = new DepartmentQueue(this, 'Queue', props)
    new Subscription(this, 'Subscription', {
      topic: events.topic,
      protocol: SubscriptionProtocol.SQS,
      endpoint: queue.queue.queueArn,
      rawMessageDelivery: true,
      filterPolicy: { department: SubscriptionFilter.stringFilter({ allowlist: [department.id] }) },
    })
    queue.queue.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal('sns.amazonaws.com')],
        actions: ['sqs:SendMessage'],
        resources: [queue.queue.queueArn],
        conditions: { ArnEquals: { 'aws:SourceArn': events.topic.topicArn } },
      }),
    )
    if (department.consumer === 'workspace') this.deliverToWorkspace(queue, props)
    else this.leaveToItsOwnSystem(queue, department)
  }

  private deliverToWorkspace(
    queue: DepartmentQueue,
    { department, requests, worklist, defaults }: DepartmentProps,
  ) {
    const deliver = new ShireFunction(this, 'Deliver', {
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
    new EventSourceMapping(this, 'Deliveries', {
      target: deliver.lambda,
      eventSourceArn: queue.queue.queueArn,
      batchSize: 10,
      reportBatchItemFailures: true,
      maxConcurrency: 5,
    })
  }

  /** A policy for the identity that the department's own system uses; the installation doesn't know that identity. */
  private leaveToItsOwnSystem(queue: DepartmentQueue, { name, id }: Row) {
    const policy = new ManagedPolicy(this, 'Consumer', {
      description: `Takes what residents send to ${name}`,
      document: policyOf([queue.allowConsume()]),
    })
    new CfnOutput(Stack.of(this), `${pascal(id)}ConsumerPolicy`, {
      value: policy.managedPolicyArn,
      description: `Attach to the identity with which ${name}'s own system takes its queue`,
    })
  }
}
