import { Rule, Schedule } from 'aws-cdk-lib/aws-events'
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets'
import type { Construct } from 'constructs'
import { toldTypes } from '#requests/notify/updates.ts'
import { MessagesQueue } from '../../constructs/messages-queue.ts'
import { ShireFunction } from '../../constructs/shire-function.ts'
import type { Ground } from '../ground.ts'
import type { Messages } from './messages.ts'

/** News of requests for those who asked for it, as it happens, and of what was granted, before it ends. */
export function updatesOf(scope: Construct, ground: Ground, messages: Messages): void {
  const { defaults, key, operations, requests, requestSecret, settings, siteUrl, events } = ground
  const queue = new MessagesQueue(scope, 'Updates', {
    name: 'updates',
    key,
    operations,
    fifo: true,
    tries: 5,
    dead: 'News of requests was not made into messages five times. Residents who asked for e-mails or texts hear nothing of it; their pages show it. Look at the log of the notify-updates function.',
    late: 'No news of requests has become messages for 15 minutes. Residents who asked for e-mails or texts wait for them; their pages show the news. Look at the log of the notify-updates function.',
  })
  queue.subscribe(events.topic, toldTypes)
  const environment = {
    REQUESTS_TABLE: requests.name,
    SETTINGS_TABLE: settings.name,
    MESSAGES_QUEUE_URL: messages.url,
    SECRET_ID: requestSecret.id,
    SITE_URL: siteUrl,
  }
  const update = new ShireFunction(scope, 'NotifyUpdates', {
    defaults,
    entry: 'notify-updates',
    environment,
    grants: [
      queue.allowConsume(),
      requests.allow('GetItem'),
      settings.allowToRead(),
      messages.allowSend(),
      requestSecret.allowRead(),
    ],
    seconds: 30,
  })
  queue.start(update, { batchSize: 10, atOnce: 5 })

  const remind = new ShireFunction(scope, 'Remind', {
    defaults,
    entry: 'remind',
    environment,
    grants: [
      requests.allow('GetItem', 'PutItem'),
      requests.allowQuery('by-remind-month'),
      settings.allowToRead(),
      messages.allowSend(),
      requestSecret.allowRead(),
    ],
    seconds: 300,
    atMost: 1,
  })
  new Rule(scope, 'EveryMorning', {
    schedule: Schedule.cron({ minute: '0', hour: '9' }),
    targets: [new LambdaFunction(remind.lambda, { retryAttempts: 2 })],
  })
  operations.alarm(scope, 'RemindFails', {
    metric: remind.lambda.metricErrors(),
    statistic: 'Sum',
    threshold: 1,
    text: 'Residents whose permit ends soon were not all reminded today. It is tried again every day of this month and the next. Look at the log of the remind function.',
  })
}
