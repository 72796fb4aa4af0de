import type { IKey } from 'aws-cdk-lib/aws-kms'
import { Topic } from 'aws-cdk-lib/aws-sns'
import { Construct } from 'constructs'
import type { Grant } from './grant.ts'
import type { Operations } from './operations.ts'
import { named } from './stage.ts'

/** Where events of requests are published, in order for each request; departments' queues take what is theirs. */
export class EventsTopic extends Construct {
  readonly topic: Topic

  constructor(scope: Construct, id: string, props: { key: IKey; operations: Operations }) {
    super(scope, id)
    this.topic = new Topic(this, 'Topic', {
      topicName: named(this, 'events.fifo'),
      fifo: true,
      masterKey: props.key,
      enforceSSL: true,
    })
    props.operations.alarm(this, 'NotDelivered', {
      metric: this.topic.metricNumberOfNotificationsFailed(),
      statistic: 'Sum',
      threshold: 1,
      text: "A published event did not reach its department's queue. The resident's page says \"sent\", and the department knows of nothing. Mend the queue's policy or key, then run: npm run replay",
    })
  }

  allowPublish(): Grant {
    return { actions: ['sns:Publish'], resources: [this.topic.topicArn] }
  }
}
