import { Duration } from 'aws-cdk-lib'
import { Rule, Schedule } from 'aws-cdk-lib/aws-events'
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets'
import type { Construct } from 'constructs'
import { ShireFunction } from '../../constructs/shire-function.ts'
import type { Ground } from '../ground.ts'

/** What looks at the site each minute as somebody outside, by the address that residents have. */
export function lookOf(scope: Construct, { defaults, operations, siteUrl }: Ground): void {
  const look = new ShireFunction(scope, 'Look', {
    defaults,
    entry: 'look',
    environment: { SITE_URL: siteUrl },
    seconds: 30,
    megabytes: 256,
    atMost: 1,
  })
  new Rule(scope, 'EveryMinuteFromOutside', {
    schedule: Schedule.rate(Duration.minutes(1)),
    targets: [new LambdaFunction(look.lambda, { retryAttempts: 0 })],
  })
  operations.alarm(scope, 'NotSeen', {
    metric: look.lambda.metricErrors(),
    statistic: 'Sum',
    threshold: 1,
    minutes: 3,
    silenceAlarms: true,
    text: 'For three minutes the first page or the list of services did not come to somebody outside, or nobody has looked: residents can neither report nor apply, and have to call. Open the site yourself. If its name does not answer, look at its domain and its certificate; if CloudFront says an error, at the alarms of the API; the log of the look function says what did not come.',
  })
}
