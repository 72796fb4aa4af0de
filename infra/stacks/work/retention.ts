import { Rule, Schedule } from 'aws-cdk-lib/aws-events'
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets'
import type { Construct } from 'constructs'
import { calendarsEnding } from '#aws/core/metric.ts'
import { ShireFunction } from '../../constructs/shire-function.ts'
import { metricOf } from '../../constructs/stage.ts'
import type { Ground } from '../ground.ts'

/** Every night, what was finished as long ago as the profile says is erased; its files go as the event leaves. */
export function retentionOf(scope: Construct, { defaults, operations, requests }: Ground): void {
  const erase = new ShireFunction(scope, 'Erase', {
    defaults,
    entry: 'erase',
    environment: { REQUESTS_TABLE: requests.name },
    grants: [requests.allow('GetItem', 'PutItem'), requests.allowQuery('by-kept-from')],
    seconds: 600,
    atMost: 1,
  })
  new Rule(scope, 'EveryNight', {
    schedule: Schedule.cron({ minute: '30', hour: '2' }),
    targets: [new LambdaFunction(erase.lambda, { retryAttempts: 2 })],
  })
  operations.alarm(scope, 'EraseFails', {
    metric: erase.lambda.metricErrors(),
    statistic: 'Sum',
    threshold: 1,
    text: 'What residents sent longer ago than we promised to keep it was not all erased tonight. Every night looks again at all that is due, however long ago. Look at the log of the erase function.',
  })
  operations.alarm(scope, 'CalendarsEnd', {
    metric: metricOf(scope, calendarsEnding),
    statistic: 'Maximum',
    threshold: 1,
    text: 'In two months or less no bank holidays or term dates are known: residents are told no date by which we answer, and nobody is told that it is late. The log of the erase function says which. Import the next ones, as README says, and deploy. This comes every night until then.',
  })
}
