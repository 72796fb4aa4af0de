import { Duration } from 'aws-cdk-lib'
import { Rule, Schedule } from 'aws-cdk-lib/aws-events'
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets'
import { EventSourceMapping, FilterCriteria, FilterRule, StartingPosition } from 'aws-cdk-lib/aws-lambda'
import { FilterPattern, MetricFilter } from 'aws-cdk-lib/aws-logs'
import type { Construct } from 'constructs'
import { oldestPending } from '#aws/core/metric.ts'
import { stackName } from '#contract/council/deployment.ts'
import { fileMissing } from '#requests/life/keep-files.ts'
import type { Operations } from '../../constructs/operations.ts'
import { ShireFunction } from '../../constructs/shire-function.ts'
import { metricOf, stageOf } from '../../constructs/stage.ts'
import type { Ground } from '../ground.ts'

/** How events leave a request: at once by the table's stream, and once a minute by whatever the stream missed. */
export function eventsOf(scope: Construct, ground: Ground): void {
  const { defaults, operations, requests, evidence, events } = ground
  const environment = {
    REQUESTS_TABLE: requests.name,
    TOPIC_ARN: events.topic.topicArn,
    EVIDENCE_BUCKET: evidence.name,
  }
  const grants = [
    requests.allow('DeleteItem', 'GetItem', 'UpdateItem'),
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
  alarmsOf(scope, operations, publish, sweep)
}

/** What tells that events do not leave, each by another sign of it. */
function alarmsOf(
  scope: Construct,
  operations: Operations,
  publish: ShireFunction,
  sweep: ShireFunction,
): void {
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
    metricNamespace: stackName(stageOf(scope)),
    metricName: 'FilesMissing',
  })
  operations.alarm(scope, 'FileMissing', {
    metric: missing.metric(),
    statistic: 'Sum',
    threshold: 1,
    text: `A photo or document could not be kept with its request, which has gone on without it. The resident and staff are told so. Look for ${fileMissing} in the log: a file that is still under checked/ can be copied by hand within 35 days.`,
  })
  operations.alarm(scope, 'PublishFails', {
    metric: publish.lambda.metricErrors(),
    statistic: 'Sum',
    threshold: 1,
    minutes: 3,
    ofMinutes: 15,
    text: 'Events do not leave at once: what residents send reaches its department up to a minute late, with the sweep, and a danger waits as long. Look at the log of the publish function.',
  })
  operations.alarm(scope, 'PublishLate', {
    metric: publish.lambda.metric('IteratorAge'),
    statistic: 'Maximum',
    threshold: Duration.minutes(1).toMilliseconds(),
    minutes: 3,
    text: 'The stream of requests is read more than a minute late: what residents send reaches its department with the sweep, up to a minute later than they are told. Look at the log and the concurrency of the publish function.',
  })
  const oldest = metricOf(scope, oldestPending)
  operations.alarm(scope, 'PublishMissed', {
    metric: oldest,
    statistic: 'Maximum',
    threshold: 30,
    minutes: 3,
    ofMinutes: 15,
    text: 'The sweep keeps finding events that the stream should have sent: nothing is lost, but what residents send reaches its department up to a minute late. See that the stream still starts the publish function.',
  })
  operations.alarm(scope, 'Unpublished', {
    metric: oldest,
    statistic: 'Maximum',
    threshold: Duration.minutes(5).toSeconds(),
    minutes: 3,
    silenceAlarms: true,
    text: 'An event has waited for five minutes, or nobody measures it: neither the stream nor the sweep sends it. A resident has a reference and is told that it is sent, and their department knows of nothing. Look at the logs of the sweep and publish functions, and see that the sweep is started every minute.',
  })
}
