import { Duration } from 'aws-cdk-lib'
import { Rule, Schedule } from 'aws-cdk-lib/aws-events'
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets'
import { EventSourceMapping, FilterCriteria, FilterRule, StartingPosition } from 'aws-cdk-lib/aws-lambda'
import { FilterPattern, MetricFilter } from 'aws-cdk-lib/aws-logs'
import type { Construct } from 'constructs'
import { fileMissing } from '#requests/keep-files.ts'
import type { EventsTopic } from '../constructs/events-topic.ts'
import { ShireFunction } from '../constructs/shire-function.ts'
import type { ApiParts } from './api.ts'

/** How events leave a request: at once by the table's stream, and once a minute by whatever the stream missed. */
export function eventsOf(
  scope: Construct,
  parts: Omit<ApiParts, 'messages'> & { events: EventsTopic },
): void {
  const { defaults, operations, requests, evidence, events } = parts
  const environment = {
    REQUESTS_TABLE: requests.name,
    TOPIC_ARN: events.topic.topicArn,
    EVIDENCE_BUCKET: evidence.name,
  }
  const grants = [
    requests.allow('GetItem', 'UpdateItem'),
    evidence.allow('checked', 'GetObject', 'DeleteObject'),
    evidence.allowToSeeWhatIsMissing(),
    evidence.allow('evidence', 'PutObject', 'DeleteObject'),
    events.allowPublish(),
  ]
  const publish = new ShireFunction(scope, 'Publish', {
    defaults,
    entry: 'publish',
    environment,
    grants: [...grants, ...requests.allowStream()],
    seconds: 60,
  })
  new EventSourceMapping(scope, 'Stream', {
    target: publish.lambda,
    eventSourceArn: requests.streamArn,
    startingPosition: StartingPosition.TRIM_HORIZON,
    filters: [FilterCriteria.filter({ dynamodb: { NewImage: { pending: { S: FilterRule.exists() } } } })],
    batchSize: 25,
    parallelizationFactor: 4,
    bisectBatchOnError: true,
    // No queue for what fails: it stays pending in the table, where the sweep finds it.
    retryAttempts: 3,
    maxRecordAge: Duration.minutes(10),
  })
  const sweep = new ShireFunction(scope, 'Sweep', {
    defaults,
    entry: 'sweep',
    environment,
    grants: [...grants, requests.allowQuery('pending')],
    seconds: 55,
    atMost: 1,
  })
  new Rule(scope, 'EveryMinute', {
    schedule: Schedule.rate(Duration.minutes(1)),
    targets: [new LambdaFunction(sweep.lambda, { retryAttempts: 0 })],
  })
  operations.alarm(scope, 'SweepFails', {
    metric: sweep.lambda.metricErrors(),
    statistic: 'Sum',
    threshold: 1,
    minutes: 3,
    text: 'What the stream missed is not being sent. Residents have a reference, and their department may not have the report. Look at the log of the sweep function.',
  })
  const missing = new MetricFilter(scope, 'FilesMissing', {
    logGroup: sweep.lambda.logGroup,
    filterPattern: FilterPattern.literal(`"${fileMissing}"`),
    metricNamespace: 'Shire',
    metricName: 'FilesMissing',
  })
  operations.alarm(scope, 'FileMissing', {
    metric: missing.metric(),
    statistic: 'Sum',
    threshold: 1,
    text: `A photo or document could not be kept with its request, which has gone on without it. The resident and staff are told so. Look for ${fileMissing} in the log: a file that is still under checked/ can be copied by hand within 35 days.`,
  })
}
