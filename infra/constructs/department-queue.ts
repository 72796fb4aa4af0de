import { Duration } from 'aws-cdk-lib'
import type { IKey } from 'aws-cdk-lib/aws-kms'
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs'
import { Construct } from 'constructs'
import type { Department } from '#contract/council/council.ts'
import type { Grant } from './grant.ts'
import type { Operations } from './operations.ts'
import { output } from './output.ts'
import { pascal, urlOutput } from './queue-names.ts'
import { named } from './stage.ts'

/** What every queue stands on. */
export interface QueueGround {
  key: IKey
  operations: Operations
}

export interface DepartmentQueueProps extends QueueGround {
  /** Of the queue; what it failed to bring lies in `<name>-dead.fifo`. */
  name: string
  /** Whose requests it brings. */
  departments: readonly Department[]
  consumer: Department['consumer']
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

/** What another system refuses is said there too. */
const refused =
  ' Where a system of its own refuses a request, the list of work says which and why, in that system’s words.'

/** How many characters of names an alarm may say: CloudWatch takes 1,024 with all that stands around them. */
const roomForNames = 450

/** `Highways, Libraries or Transport`; those for whom there is no room are counted. */
export function anyOf(names: readonly string[]): string {
  const words = new Intl.ListFormat('en-GB', { type: 'disjunction' })
  const fits = names.filter((_, at) => names.slice(0, at + 1).join(', ').length <= roomForNames)
  const others = names.length - fits.length
  const counted = others === 1 ? ['one other'] : [`${others} others`]
  return words.format(others > 0 ? [...fits, ...counted] : fits)
}

/**
 * The queue of what residents send to a department, or to all that work from one list; the queue for what was not taken
 * however often it was tried; and the alarms of both. Each request is a group of its own, so that none waits for another.
 */
export class DepartmentQueue extends Construct {
  readonly queue: Queue

  constructor(
    scope: Construct,
    id: string,
    { name, departments, consumer, key, operations }: DepartmentQueueProps,
  ) {
    super(scope, id)
    const whose = anyOf(departments.map((one) => one.name))
    const { tries, seconds } = patience[consumer]
    const kept = {
      fifo: true,
      encryption: QueueEncryption.KMS,
      encryptionMasterKey: key,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
    }
    const dead = new Queue(this, 'Dead', { ...kept, queueName: named(this, `${name}-dead.fifo`) })
    this.queue = new Queue(this, 'Queue', {
      ...kept,
      queueName: named(this, `${name}.fifo`),
      visibilityTimeout: Duration.seconds(seconds),
      deadLetterQueue: { queue: dead, maxReceiveCount: tries },
    })
    operations.alarm(this, 'NotTaken', {
      metric: dead.metricApproximateNumberOfMessagesVisible(),
      statistic: 'Maximum',
      threshold: 1,
      text: `Something that residents sent to ${whose} was not taken, though it was tried ${tries} times. Their pages say it is waiting, and nobody acts on it; after 14 days it is never taken.${consumer === 'workspace' ? '' : refused} Mend the cause, then run: npm run redrive -- ${name}`,
    })
    operations.alarm(this, 'Late', {
      metric: this.queue.metricApproximateAgeOfOldestMessage(),
      statistic: 'Maximum',
      threshold: Duration.minutes(15).toSeconds(),
      minutes: 5,
      text: `For 15 minutes something that residents sent to ${whose} has not been taken. They see "sent" and not "received", and a danger that they reported is known to nobody. Look at the log of the consumer of ${name}.fifo.`,
    })
    output(this, urlOutput(name), this.queue.queueUrl)
    output(this, `${pascal(name)}DeadLetterQueueUrl`, dead.queueUrl)
  }

  allowConsume(): Grant {
    const actions = ['ChangeMessageVisibility', 'DeleteMessage', 'GetQueueAttributes', 'ReceiveMessage']
    return { actions: actions.map((action) => `sqs:${action}`), resources: [this.queue.queueArn] }
  }
}
