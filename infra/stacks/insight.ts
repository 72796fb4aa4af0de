import { CfnOutput, Duration } from 'aws-cdk-lib'
import { Rule, Schedule } from 'aws-cdk-lib/aws-events'
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets'
import type { Construct } from 'constructs'
import { eventTypes } from '#contract/lifecycle.ts'
import { topicType } from '#contract/traits.ts'
import type { EventsTopic } from '../constructs/events-topic.ts'
import type { HttpApi } from '../constructs/http-api.ts'
import { FactsTable, MeasuresTable } from '../constructs/insight-tables.ts'
import { MessagesQueue } from '../constructs/messages-queue.ts'
import { ShireFunction } from '../constructs/shire-function.ts'
import { alertsOf } from './alerts.ts'
import type { ApiParts } from './api.ts'
import type { StaffSignIn } from './staff.ts'

export interface InsightParts extends ApiParts {
  events: EventsTopic
  staff: StaffSignIn
}

interface Tables {
  facts: FactsTable
  measures: MeasuresTable
}

/** Numbers for everybody and for departments: facts from the events as they happen, measures from the facts. */
export function insightOf(scope: Construct, parts: InsightParts, api: HttpApi): void {
  const { defaults, key } = parts
  const tables = {
    facts: new FactsTable(scope, 'Facts', { key }),
    measures: new MeasuresTable(scope, 'Measures', { key }),
  }
  const { facts, measures } = tables
  factsOf(scope, parts, tables)
  measuresOf(scope, parts, tables)
  alertsOf(scope, parts, facts, api)

  const count = new ShireFunction(scope, 'Journeys', {
    defaults,
    entry: 'journeys',
    environment: { MEASURES_TABLE: measures.name },
    grants: [measures.allow('UpdateItem')],
    megabytes: 256,
  })
  api.answer(count, ['POST /api/journeys'])
  const show = new ShireFunction(scope, 'Insight', {
    defaults,
    entry: 'insight',
    environment: {
      FACTS_TABLE: facts.name,
      MEASURES_TABLE: measures.name,
      REQUESTS_TABLE: parts.requests.name,
      SITE_URL: parts.siteUrl,
      ...parts.staff.staffEnvironment(),
    },
    grants: [
      measures.allow('BatchGetItem', 'Query'),
      measures.allowQuery('still-open'),
      facts.allowQuery('by-department', 'open-public', 'public-service', 'public-ward'),
      // For the words of a report that somebody has published.
      parts.requests.allow('GetItem'),
    ],
    megabytes: 1024,
  })
  api.show(show, [
    '/api/performance',
    '/api/performance/{service}',
    '/api/open-data/{file}',
    '/api/feeds/wards/{file}',
    '/api/feeds/services/{file}',
  ])
  api.answer(show, [
    'GET /api/workspace/insight/{department}',
    'GET /api/workspace/insight/{department}/requests',
  ])
  new CfnOutput(scope, 'FactsTableName', { value: facts.name })
  new CfnOutput(scope, 'MeasuresTableName', { value: measures.name })
}

/** Takes every event of every department. */
function factsOf(scope: Construct, parts: InsightParts, { facts, measures }: Tables): void {
  const { defaults, key, operations, events } = parts
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
function measuresOf(scope: Construct, parts: InsightParts, { facts, measures }: Tables): void {
  const { defaults, operations } = parts
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
