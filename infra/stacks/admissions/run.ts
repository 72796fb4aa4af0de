import { Duration } from 'aws-cdk-lib'
import { Rule, Schedule } from 'aws-cdk-lib/aws-events'
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets'
import type { Construct } from 'constructs'
import { admissions } from '#services/school-place/admissions.ts'
import { MessagesQueue } from '../../constructs/messages-queue.ts'
import { ShireFunction } from '../../constructs/shire-function.ts'
import type { Ground } from '../ground.ts'
import type { Messages } from '../residents/messages.ts'

/** With what the references of applications begin. */
const prefixes = ({ departments }: Ground['council']) =>
  departments.filter(({ id }) => id === admissions.department).map(({ prefix }) => prefix)

/** Computes runs that staff ask for, and lays out what each family is told before the moment that is set. */
export function runOf(scope: Construct, ground: Ground, messages: Messages): MessagesQueue {
  const { admissions: table, appeals, defaults, evidence, key, operations, requests, requestSecret } = ground
  const tasks = new MessagesQueue(scope, 'RoundTasks', {
    name: 'rounds',
    key,
    operations,
    tries: 3,
    takes: 150,
    dead: 'A run of a round was not computed, or offers were not laid out for the moment that is set: at that moment families see that they have to wait; or applications whose offers are shown were not ended, so that what families wrote is kept longer than we promise; or families were not told of their appeals, and a place that an appeal won is not given. Look at the log of the admissions-run function.',
    late: 'Runs of rounds have waited for 15 minutes. Staff wait for drafts, and offers for a moment that is set are not laid out yet. Look at the log of the admissions-run function.',
  })
  const run = new ShireFunction(scope, 'AdmissionsRun', {
    defaults,
    entry: 'admissions-run',
    environment: {
      ADMISSIONS_TABLE: table.name,
      APPEALS_TABLE: appeals.name,
      EVIDENCE_BUCKET: evidence.name,
      SECRET_ID: requestSecret.id,
      TASKS_QUEUE_URL: tasks.url,
      MESSAGES_QUEUE_URL: messages.url,
      REQUESTS_TABLE: requests.name,
      SITE_URL: ground.siteUrl,
    },
    grants: [
      tasks.allowConsume(),
      // Each minute it asks again for what waits to be laid out.
      tasks.allowSend(),
      table.allow(
        'BatchGetItem',
        'BatchWriteItem',
        'DeleteItem',
        'GetItem',
        'PutItem',
        'Query',
        'UpdateItem',
      ),
      // `by-name` finds places held during the year whose families are to be warned.
      table.allowQuery('by-name', 'by-round'),
      table.allowQuery('by-round'),
      // What follows from appeals: families are told, and those that were upheld become admissions.
      appeals.allow('GetItem', 'PutItem'),
      appeals.allowQuery('by-list', 'by-pending'),
      evidence.allow('appeals', 'DeleteObject'),
      evidence.allow('rounds', 'GetObject', 'PutObject'),
      evidence.allowToSeeWhatIsMissing(),
      requestSecret.allowRead(),
      // To tell families that their offers can be read, and to say that their applications are done: of no other department.
      requests.allow('GetItem'),
      ...prefixes(ground.council).map((prefix) => requests.allowOf([`${prefix}-*`], 'PutItem')),
      messages.allowSend(),
    ],
    seconds: 150,
    // Two processors: ranking and the verifier take as long as they have to themselves.
    megabytes: 3008,
  })
  tasks.start(run, { batchSize: 1, atOnce: 2 })
  new Rule(scope, 'PublishEachMinute', {
    schedule: Schedule.rate(Duration.minutes(1)),
    targets: [new LambdaFunction(run.lambda, { retryAttempts: 0 })],
  })
  operations.alarm(scope, 'AdmissionsRunFails', {
    metric: run.lambda.metricErrors(),
    statistic: 'Sum',
    threshold: 1,
    minutes: 3,
    text: 'Runs of rounds are not computed, or a round whose offers are shown is not marked so. Families see their offers at the moment that was set all the same, if they were laid out: look at the round in the workspace, and at the log of the admissions-run function.',
  })
  return tasks
}
