import { Duration, type Stack } from 'aws-cdk-lib'
import { Rule, Schedule } from 'aws-cdk-lib/aws-events'
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets'
import type { Construct } from 'constructs'
import { eventTypes } from '#contract/requests/lifecycle.ts'
import { topicType } from '#contract/requests/traits.ts'
import { MessagesQueue } from '../../constructs/messages-queue.ts'
import { ShireFunction } from '../../constructs/shire-function.ts'
import type { Ground } from '../ground.ts'
import type { Messages } from '../residents/messages.ts'
import { Wing } from '../wing.ts'
import { alertsOf } from './alerts.ts'

/** Numbers for everybody and for departments: facts from the events as they happen, measures from the facts. */
export function insightOf(root: Stack, ground: Ground, messages: Messages): void {
  const wing = new Wing(root, 'InsightWing', 'Shire: numbers, open data and alerts by area')
  factsOf(wing, ground)
  measuresOf(wing, ground)
  alertsOf(wing, ground, messages)
  showOf(wing, ground)
}

/** What shows the numbers. */
function showOf(scope: Construct, ground: Ground): void {
  const { api, defaults, facts, measures, requests } = ground
  const show = new ShireFunction(scope, 'Insight', {
    defaults,
    entry: 'insight',
    environment: {
      FACTS_TABLE: facts.name,
      MEASURES_TABLE: measures.name,
      REQUESTS_TABLE: requests.name,
      SITE_URL: ground.siteUrl,
      ...ground.staff.staffEnvironment(),
    },
    grants: [
      measures.allow('BatchGetItem', 'Query'),
      measures.allowQuery('still-open'),
      facts.allow('GetItem'),
      facts.allowQuery('by-department', 'open-public', 'public-service', 'public-ward'),
      // For the words of a report that somebody has published.
      requests.allow('GetItem'),
    ],
    megabytes: 1024,
  })
  api.show(show, [
    '/api/performance',
    '/api/performance/{service}',
    '/api/open-data/{file}',
    '/api/feeds/wards/{file}',
    '/api/feeds/services/{file}',
    '/api/reports',
    '/api/reports/{reference}',
  ])
  api.answer(show, [
    'GET /api/workspace/insight/{department}',
    'GET /api/workspace/insight/{department}/requests',
  ])
}

/** Takes every event of every department. */
function factsOf(scope: Construct, ground: Ground): void {
  const { defaults, key, operations, events, facts, measures } = ground
  const queue = new MessagesQueue(scope, 'InsightEvents', {
    name: 'insight',
    key,
    operations,
    fifo: true,
    tries: 5,
    dead: 'Some events did not get into the numbers: what the public page, open data, feeds and alerts by area tell is short of them. Requests themselves are safe. Look at the log of the insight-facts function; npm run check-measures -- --mend puts the numbers right.',
    late: 'The numbers of the public page, open data, feeds and alerts by area have stood still for 15 minutes. Requests themselves are safe. Look at the log of the insight-facts function.',
  })
  queue.subscribe(events.topic, eventTypes.map(topicType))
  const take = new ShireFunction(scope, 'InsightFacts', {
    defaults,
    entry: 'insight-facts',
    environment: { FACTS_TABLE: facts.name, MEASURES_TABLE: measures.name },
    grants: [
      queue.allowConsume(),
      facts.allow('GetItem', 'PutItem'),
      facts.allowQuery('by-department', 'by-service'),
      measures.allow('GetItem', 'PutItem'),
    ],
    seconds: 30,
  })
  queue.start(take, { batchSize: 10, atOnce: 5 })
}

/** Measures each minute what has changed. */
function measuresOf(scope: Construct, ground: Ground): void {
  const { defaults, operations, facts, measures } = ground
  const measure = new ShireFunction(scope, 'InsightMeasure', {
    defaults,
    entry: 'insight-measure',
    environment: { FACTS_TABLE: facts.name, MEASURES_TABLE: measures.name },
    grants: [
      facts.allowQuery('by-department', 'by-service'),
      measures.allow('DeleteItem', 'PutItem', 'Query'),
    ],
    seconds: 60,
    megabytes: 1024,
    atMost: 1,
  })
  new Rule(scope, 'MeasureEachMinute', {
    schedule: Schedule.rate(Duration.minutes(1)),
    targets: [new LambdaFunction(measure.lambda, { retryAttempts: 0 })],
  })
  operations.alarm(scope, 'InsightMeasureFails', {
    metric: measure.lambda.metricErrors(),
    statistic: 'Sum',
    threshold: 1,
    minutes: 5,
    text: 'Numbers of services with many requests have not been made anew for five minutes: residents see old ones. Nothing is lost. Look at the log of the insight-measure function.',
  })
}
