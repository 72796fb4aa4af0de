import { Duration } from 'aws-cdk-lib'
import type { IKey } from 'aws-cdk-lib/aws-kms'
import { EventSourceMapping } from 'aws-cdk-lib/aws-lambda'
import type { ITopic } from 'aws-cdk-lib/aws-sns'
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs'
import { Construct } from 'constructs'
import type { Grant } from './grant.ts'
import type { Operations } from './operations.ts'
import type { ShireFunction } from './shire-function.ts'
import { named } from './stage.ts'
import { subscribe } from './subscribe.ts'

export interface MessagesQueueProps {
  /** Of the queue; its dead letters lie in `<name>-dead`. */
  name: string
  key: IKey
  operations: Operations
  /** Keeps the events of one request in order. */
  fifo?: true
  /** How often a message is tried before it is a dead letter. */
  tries: number
  /** How many seconds its consumer may take, at most; 30 when left out. */
  takes?: number
  /** For how many days both queues keep a message; two, and seven of what failed, when left out. */
  days?: number
  /** What a resident loses while dead letters lie there. What to run is added. */
  dead: string
  /** What a resident loses while nothing is taken for 15 minutes. */
  late: string
}

/**
 * A queue of what is to be told to residents, the queue for what failed too often, and the alarms of both. Both hold
 * addresses and words, so they forget after two days and, what failed, after seven, where they are not told otherwise.
 */
export class MessagesQueue extends Construct {
  readonly url: string
  readonly queue: Queue

  constructor(
    scope: Construct,
    id: string,
    { name, key, operations, fifo, tries, takes = 30, days, ...texts }: MessagesQueueProps,
  ) {
    super(scope, id)
    const ending = fifo ? '.fifo' : ''
    const kept = {
      ...(fifo && { fifo }),
      encryption: QueueEncryption.KMS,
      encryptionMasterKey: key,
      enforceSSL: true,
    }
    const dead = new Queue(this, 'Dead', {
      ...kept,
      queueName: named(this, `${name}-dead${ending}`),
      retentionPeriod: Duration.days(days ?? 7),
    })
    this.queue = new Queue(this, 'Queue', {
      ...kept,
      queueName: named(this, `${name}${ending}`),
      retentionPeriod: Duration.days(days ?? 2),
      // Six times as long as its consumer may take, so that nothing is handed out twice while it works.
      visibilityTimeout: Duration.seconds(6 * takes),
      deadLetterQueue: { queue: dead, maxReceiveCount: tries },
    })
    this.url = this.queue.queueUrl
    operations.alarm(this, 'NotTaken', {
      metric: dead.metricApproximateNumberOfMessagesVisible(),
      statistic: 'Maximum',
      threshold: 1,
      text: `${texts.dead} After ${days ? `${days} days` : 'seven days'} they are gone. Mend the cause, then run: npm run redrive -- ${name}`,
    })
    operations.alarm(this, 'Late', {
      metric: this.queue.metricApproximateAgeOfOldestMessage(),
      statistic: 'Maximum',
      threshold: Duration.minutes(15).toSeconds(),
      minutes: 5,
      text: texts.late,
    })
  }

  /** Starts the function, which may consume the queue, with what comes: so many at a time, by so many at once. */
  start({ lambda }: ShireFunction, { batchSize, atOnce }: { batchSize: number; atOnce: number }): void {
    new EventSourceMapping(this, 'Mapping', {
      target: lambda,
      eventSourceArn: this.queue.queueArn,
      batchSize,
      reportBatchItemFailures: true,
      maxConcurrency: atOnce,
    })
  }

  /** Takes events of these types from the topic, of every department. */
  subscribe(topic: ITopic, types: readonly string[]): void {
    subscribe(this, topic, this.queue, { type: types })
  }

  /** Takes every event of these departments from the topic. */
  subscribeDepartments(topic: ITopic, departments: readonly string[]): void {
    subscribe(this, topic, this.queue, { department: departments })
  }

  allowSend(): Grant {
    return { actions: ['sqs:SendMessage'], resources: [this.queue.queueArn] }
  }

  allowConsume(): Grant {
    const actions = ['ChangeMessageVisibility', 'DeleteMessage', 'GetQueueAttributes', 'ReceiveMessage']
    return { actions: actions.map((action) => `sqs:${action}`), resources: [this.queue.queueArn] }
  }
}
