import { Duration } from 'aws-cdk-lib'
import { Rule, Schedule } from 'aws-cdk-lib/aws-events'
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets'
import type { IKey } from 'aws-cdk-lib/aws-kms'
import type { Construct } from 'constructs'
import { DraftsTable } from '../constructs/drafts-table.ts'
import type { HttpApi } from '../constructs/http-api.ts'
import { ShireFunction } from '../constructs/shire-function.ts'
import type { ApiParts } from './api.ts'
import type { Messages } from './messages.ts'

export type DraftsParts = Pick<ApiParts, 'defaults' | 'operations' | 'requestSecret'> & {
  key: IKey
  messages: Messages
  siteUrl: string
}

/** Saved forms: their table, what saves and opens them, and what reminds of them before they are deleted. */
export function draftsOf(scope: Construct, parts: DraftsParts, api: HttpApi): DraftsTable {
  const { defaults, operations, requestSecret, messages, siteUrl } = parts
  const drafts = new DraftsTable(scope, 'Drafts', { key: parts.key })
  const environment = {
    DRAFTS_TABLE: drafts.name,
    SECRET_ID: requestSecret.id,
    MESSAGES_QUEUE_URL: messages.url,
    SITE_URL: siteUrl,
  }
  const shared = { defaults, environment }
  const grants = [requestSecret.allowRead(), messages.allowSend()]

  const save = new ShireFunction(scope, 'SaveDraft', {
    ...shared,
    entry: 'save-draft',
    grants: [drafts.allow('GetItem', 'PutItem', 'UpdateItem'), ...grants],
  })
  api.answer(save, ['POST /api/drafts', 'PUT /api/drafts/{id}'])
  const open = new ShireFunction(scope, 'OpenDraft', {
    ...shared,
    entry: 'open-draft',
    grants: [drafts.allow('DeleteItem', 'GetItem', 'PutItem'), ...grants],
  })
  api.answer(open, ['POST /api/drafts/{id}/code', 'POST /api/drafts/{id}/open', 'DELETE /api/drafts/{id}'])

  const remind = new ShireFunction(scope, 'RemindDrafts', {
    ...shared,
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
  return drafts
}
