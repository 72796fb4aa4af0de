import { Duration } from 'aws-cdk-lib'
import type { IKey } from 'aws-cdk-lib/aws-kms'
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs'
import { Construct } from 'constructs'
import type { Department } from '#contract/council/council.ts'
import type { Grant } from './grant.ts'
import type { Operations } from './operations.ts'
import { output } from './output.ts'

export interface DepartmentQueueProps {
  department: Department
  key: IKey
  operations: Operations
}

/** How often a message is tried, and for how many seconds one who took it may keep it. */
interface Patience {
  tries: number
  seconds: number
}

/** Six times as long as a consumer may take, so that nothing is handed out twice while it works. */
const patience: Record<Department['consumer'], Patience> = {
  workspace: { tries: 5, seconds: 180 },
  queue: { tries: 5, seconds: 180 },
  // With the pauses between tries, about six hours: a night's maintenance of the other system.
  webhook: { tries: 30, seconds: 360 },
  open311: { tries: 30, seconds: 360 },
}

/** A department's queue, the queue for what it failed to take five times, and the alarms of both. */
export class DepartmentQueue extends Construct {
  readonly queue: Queue

  constructor(scope: Construct, id: string, { department, key, operations }: DepartmentQueueProps) {
    super(scope, id)
    const { id: name, name: title } = department
    const { tries, seconds } = patience[department.consumer]
    const kept = {
      fifo: true,
      encryption: QueueEncryption.KMS,
      encryptionMasterKey: key,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
    }
    const dead = new Queue(this, 'Dead', { ...kept, queueName: `${name}-dead.fifo` })
    this.queue = new Queue(this, 'Queue', {
      ...kept,
      queueName: `${name}.fifo`,
      visibilityTimeout: Duration.seconds(seconds),
      deadLetterQueue: { queue: dead, maxReceiveCount: tries },
    })
    operations.alarm(this, 'NotTaken', {
      metric: dead.metricApproximateNumberOfMessagesVisible(),
      statistic: 'Maximum',
      threshold: 1,
      text: `${title} failed ${tries} times to take what residents sent. Their pages say it is waiting, and nobody acts on it; after 14 days ${title} never gets it. Where a system of its own refuses a request, the list of work says which and why, in that system’s words. Mend the cause, then run: npm run redrive -- ${name}`,
    })
    operations.alarm(this, 'Late', {
      metric: this.queue.metricApproximateAgeOfOldestMessage(),
      statistic: 'Maximum',
      threshold: Duration.minutes(15).toSeconds(),
      minutes: 5,
      text: `${title} has taken nothing for 15 minutes. Residents see "sent" and not "received", and a danger they reported is known to nobody. Look at the log of the consumer of ${name}.fifo.`,
    })
    output(this, `${pascal(name)}QueueUrl`, this.queue.queueUrl)
    output(this, `${pascal(name)}DeadLetterQueueUrl`, dead.queueUrl)
  }

  allowConsume(): Grant {
    const actions = ['ChangeMessageVisibility', 'DeleteMessage', 'GetQueueAttributes', 'ReceiveMessage']
    return { actions: actions.map((action) => `sqs:${action}`), resources: [this.queue.queueArn] }
  }
}

/** `blue-badge` → `BlueBadge` */
export function pascal(id: string): string {
  return id.replace(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase())
}
