import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import { Subscription, SubscriptionFilter, SubscriptionProtocol } from 'aws-cdk-lib/aws-sns'
import { Construct } from 'constructs'
import type { Connection } from '#contract/council/connection.ts'
import type { Department as Row } from '#contract/council/council.ts'
import { consumers } from './department-consumers.ts'
import { DepartmentQueue, type DepartmentQueueProps, pascal } from './department-queue.ts'
import type { EventsTopic } from './events-topic.ts'
import type { EvidenceBucket } from './evidence-bucket.ts'
import type { HandoversTable } from './handovers-table.ts'
import type { KeptSecret } from './kept-secret.ts'
import type { RequestsTable } from './requests-table.ts'
import type { FunctionDefaults } from './shire-function.ts'
import type { Worklist } from './worklist.ts'

export interface DepartmentProps extends DepartmentQueueProps {
  events: EventsTopic
  requests: RequestsTable
  worklist: Worklist
  handovers: HandoversTable
  /** Where photos go that its system shows. */
  evidence: EvidenceBucket
  /** Where its own system is, and the key between both, if it has one that is called. */
  connection: Connection | undefined
  systemKey: Pick<KeptSecret, 'id' | 'allowRead'> | undefined
  /** Signs links to files. */
  requestSecret: KeptSecret
  siteUrl: string
  defaults: FunctionDefaults
}

/** Everything that one row of the council profile brings: its queue, its share of the events, and what takes them. */
export class Department extends Construct {
  readonly queue: DepartmentQueue
  readonly consumer: Row['consumer']

  constructor(scope: Construct, props: DepartmentProps) {
    super(scope, pascal(props.department.id))
    const { department, events } = props
    const queue = new DepartmentQueue(this, 'Queue', props)
    this.queue = queue
    this.consumer = department.consumer
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
    if (department.consumer !== 'workspace') consumers[department.consumer](this, queue, props)
  }
}
