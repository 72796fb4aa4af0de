import { Duration } from 'aws-cdk-lib'
import { Rule, Schedule } from 'aws-cdk-lib/aws-events'
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets'
import type { Construct } from 'constructs'
import { ShireFunction } from '../../constructs/shire-function.ts'
import type { Ground } from '../ground.ts'
import type { Messages } from '../residents/messages.ts'
import { prefix } from './prefix.ts'

/** Each minute: reminds of appointments, frees times that nobody has, and tells heads of households what was written to a part when somebody was stopped before saying so. */
export function fosteringSweepOf(scope: Construct, ground: Ground, messages: Messages): void {
  const { fostering: table, defaults, fosteringSecret, operations } = ground
  const sweep = new ShireFunction(scope, 'FosteringSweep', {
    defaults,
    entry: 'fostering-sweep',
    environment: {
      FOSTERING_TABLE: table.name,
      FOSTERING_SECRET_ID: fosteringSecret.id,
      MESSAGES_QUEUE_URL: messages.url,
      SITE_URL: ground.siteUrl,
    },
    grants: [
      // What is erased of a household is found by a query.
      table.allowHouseholds(prefix, 'Query'),
      table.allowEnquiries('DeleteItem', 'GetItem', 'PutItem'),
      table.allowSlots('DeleteItem'),
      table.allowQuery('by-case', 'by-pending'),
      fosteringSecret.allowRead(),
      messages.allowSend(),
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
    text: 'What households or their workers wrote is safe, but lists and the pages of households may not show it yet, and whoever booked a call or a visit is not reminded of it. Look at the log of the fostering-sweep function.',
  })
}
