import { Duration } from 'aws-cdk-lib'
import { Rule, Schedule } from 'aws-cdk-lib/aws-events'
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets'
import type { Construct } from 'constructs'
import { ShireFunction } from '../../constructs/shire-function.ts'
import type { Ground } from '../ground.ts'
import type { Messages } from '../residents/messages.ts'
import type { Finance } from './finance.ts'
import { prefix } from './prefix.ts'

/** Each minute: reminds of appointments and courses, frees times that nobody has, tells heads of households what was written to a part when somebody was stopped before saying so, tells referrals what panels did, tells finance of claims and allowances, puts allowances into payment runs, and brings payment runs to their end. */
export function fosteringSweepOf(
  scope: Construct,
  ground: Ground,
  messages: Messages,
  finance: Finance,
): void {
  const { fostering: table, fosteringFiles, defaults, fosteringSecret, operations } = ground
  const sweep = new ShireFunction(scope, 'FosteringSweep', {
    defaults,
    entry: 'fostering-sweep',
    environment: {
      FOSTERING_TABLE: table.name,
      FOSTERING_BUCKET: fosteringFiles.name,
      FOSTERING_SECRET_ID: fosteringSecret.id,
      MESSAGES_QUEUE_URL: messages.url,
      FINANCE_QUEUE_URL: finance.url,
      SITE_URL: ground.siteUrl,
    },
    grants: [
      // What is erased of a household is found by a query.
      table.allowHouseholds(prefix, 'BatchGetItem', 'Query'),
      table.allowEnquiries('DeleteItem', 'GetItem', 'PutItem'),
      table.allowSlots('DeleteItem'),
      table.allowCourses('DeleteItem'),
      table.allowMeetings('Query'),
      table.allowConstellations(),
      table.allowPanelList('GetItem', 'Query'),
      // A worker is told that a panel member has a question.
      table.allowColleague(),
      table.allowQuery('by-call', 'by-case', 'by-pending'),
      // Once a day all of it is counted.
      table.allowFigures(),
      // Files go where they stay, and with the part that is erased.
      fosteringFiles.allow('checked', 'GetObject', 'DeleteObject'),
      fosteringFiles.allow('kept', 'GetObject', 'PutObject', 'DeleteObject'),
      // What was locked for panels goes with its household.
      fosteringFiles.allow('packs', 'DeleteObject'),
      fosteringFiles.allow('prints', 'DeleteObject'),
      fosteringFiles.allowToSeeWhatIsMissing(),
      fosteringSecret.allowRead(),
      messages.allowSend(),
      // Payment runs that were cut off are brought to their end.
      table.allowRuns(),
      finance.allowSend(),
    ],
    seconds: 60,
  })
  new Rule(scope, 'FosteringEachMinute', {
    schedule: Schedule.rate(Duration.minutes(1)),
    targets: [new LambdaFunction(sweep.lambda, { retryAttempts: 0 })],
  })
  operations.alarm(scope, 'FosteringSweepFails', {
    metric: sweep.lambda.metricErrors(),
    statistic: 'Sum',
    threshold: 1,
    minutes: 5,
    text: 'What households or their workers wrote is safe, but lists and the pages of households may not show it yet, whoever booked a call, a visit or a course is not reminded of it, and what a panel recommended does not reach whoever decides, and claims that were agreed may not reach finance. Look at the log of the fostering-sweep function.',
  })
}
