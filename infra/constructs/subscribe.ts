import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import { type ITopic, Subscription, SubscriptionFilter, SubscriptionProtocol } from 'aws-cdk-lib/aws-sns'
import type { Queue } from 'aws-cdk-lib/aws-sqs'
import type { Construct } from 'constructs'

/** Which events a queue takes: one attribute of a message, and its values. */
export type Wanted = Partial<Record<'type' | 'department', readonly string[]>>

/** Sends the queue each event of the topic that it wants, as it is. A queue has one subscription to a topic, not two. */
export function subscribe(scope: Construct, topic: ITopic, queue: Queue, wanted: Wanted): void {
  const filters = Object.entries(wanted).map(([attribute, allowlist]) => [
    attribute,
    SubscriptionFilter.stringFilter({ allowlist: [...allowlist] }),
  ])
  new Subscription(scope, 'Subscription', {
    topic,
    protocol: SubscriptionProtocol.SQS,
    endpoint: queue.queueArn,
    rawMessageDelivery: true,
    filterPolicy: Object.fromEntries(filters),
  })
  queue.addToResourcePolicy(
    new PolicyStatement({
      principals: [new ServicePrincipal('sns.amazonaws.com')],
      actions: ['sqs:SendMessage'],
      resources: [queue.queueArn],
      conditions: { ArnEquals: { 'aws:SourceArn': topic.topicArn } },
    }),
  )
}
