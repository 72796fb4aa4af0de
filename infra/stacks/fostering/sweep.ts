import { Duration } from 'aws-cdk-lib'
import { Rule, Schedule } from 'aws-cdk-lib/aws-events'
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets'
import type { Construct } from 'constructs'
import { ShireFunction } from '../../constructs/shire-function.ts'
import type { Ground } from '../ground.ts'

/** Each minute: tells heads of households what was written to a part when somebody was stopped before saying so. */
export function fosteringSweepOf(scope: Construct, ground: Ground): void {
  const { fostering: table, defaults, operations } = ground
  const sweep = new ShireFunction(scope, 'FosteringSweep', {
    defaults,
    entry: 'fostering-sweep',
    environment: { FOSTERING_TABLE: table.name },
    grants: [table.allow('GetItem', 'PutItem', 'DeleteItem'), table.allowQuery('by-case', 'by-pending')],
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
    text: 'What households or their workers wrote is safe, but lists and the pages of households may not show it yet. Look at the log of the fostering-sweep function.',
  })
}
