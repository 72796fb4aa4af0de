import { Duration } from 'aws-cdk-lib'
import { Rule, Schedule } from 'aws-cdk-lib/aws-events'
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets'
import type { Construct } from 'constructs'
import { ShireFunction } from '../../constructs/shire-function.ts'
import type { Ground } from '../ground.ts'
import type { Messages } from './messages.ts'

/** Saved forms: what saves and opens them, and what reminds of them before they are deleted. */
export function draftsOf(scope: Construct, ground: Ground, messages: Messages): void {
  const { api, defaults, drafts, operations, requestSecret, siteUrl } = ground
  const environment = {
    DRAFTS_TABLE: drafts.name,
    SECRET_ID: requestSecret.id,
    MESSAGES_QUEUE_URL: messages.url,
    SITE_URL: siteUrl,
  }
  const grants = [requestSecret.allowRead(), messages.allowSend()]

  const keep = new ShireFunction(scope, 'KeepDrafts', {
    defaults,
    environment,
    entry: 'drafts',
    grants: [drafts.allow('DeleteItem', 'GetItem', 'PutItem', 'UpdateItem'), ...grants],
  })
  api.answer(keep, [
    'POST /api/drafts',
    'GET /api/drafts/{id}',
    'PUT /api/drafts/{id}',
    'POST /api/drafts/{id}/code',
    'POST /api/drafts/{id}/open',
    'DELETE /api/drafts/{id}',
  ])

  const remind = new ShireFunction(scope, 'RemindDrafts', {
    defaults,
    environment,
    entry: 'remind-drafts',
    grants: [drafts.allow('GetItem', 'PutItem'), drafts.allowQuery('by-reminder'), ...grants],
    seconds: 300,
    atMost: 1,
  })
  new Rule(scope, 'EveryQuarterOfAnHour', {
    schedule: Schedule.rate(Duration.minutes(15)),
    targets: [new LambdaFunction(remind.lambda, { retryAttempts: 0 })],
  })
  operations.alarm(scope, 'RemindDraftsFails', {
    metric: remind.lambda.metricErrors(),
    statistic: 'Sum',
    threshold: 1,
    text: 'Reminders of saved forms are not going out. Residents are not told before their forms are deleted, and lose what they had filled in. Look at the log of the remind-drafts function.',
  })
}
