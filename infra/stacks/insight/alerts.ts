import { Rule, Schedule } from 'aws-cdk-lib/aws-events'
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets'
import type { Construct } from 'constructs'
import { ShireFunction } from '../../constructs/shire-function.ts'
import type { Ground } from '../ground.ts'
import type { Messages } from '../residents/messages.ts'

/** "Alert me about my area": who wants it, and what tells them each morning. */
export function alertsOf(scope: Construct, ground: Ground, messages: Messages): void {
  const { alerts: table, api, defaults, facts, operations, requestSecret, siteUrl } = ground
  const environment = {
    ALERTS_TABLE: table.name,
    MESSAGES_QUEUE_URL: messages.url,
    SECRET_ID: requestSecret.id,
    SITE_URL: siteUrl,
  }
  const grants = [messages.allowSend(), requestSecret.allowRead()]
  const ask = new ShireFunction(scope, 'AskAlerts', {
    defaults,
    entry: 'alerts',
    environment,
    grants: [table.allow('DeleteItem', 'GetItem', 'PutItem'), ...grants],
  })
  api.answer(ask, ['POST /api/alerts', 'POST /api/alerts/confirmations', 'POST /api/alerts/stops'])
  const send = new ShireFunction(scope, 'SendAlerts', {
    defaults,
    entry: 'send-alerts',
    environment: { ...environment, FACTS_TABLE: facts.name },
    grants: [
      table.allow('GetItem', 'PutItem'),
      table.allowQuery('active'),
      facts.allowQuery('public-ward'),
      ...grants,
    ],
    seconds: 600,
    atMost: 1,
  })
  new Rule(scope, 'AlertsEachMorning', {
    schedule: Schedule.cron({ minute: '30', hour: '6' }),
    targets: [new LambdaFunction(send.lambda, { retryAttempts: 2 })],
  })
  operations.alarm(scope, 'SendAlertsFails', {
    metric: send.lambda.metricErrors(),
    statistic: 'Sum',
    threshold: 1,
    text: 'Some residents were not told this morning what happens in their area. It is tried twice more, and tomorrow they are told of both days. Look at the log of the send-alerts function.',
  })
}
