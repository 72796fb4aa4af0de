import type { Construct } from 'constructs'
import { openReferralPaths } from '#contract/core/open-referral/path.ts'
import { eventSchemaPath } from '#contract/requests/event-schema-path.ts'
import { ShireFunction } from '../../constructs/shire-function.ts'
import type { Ground } from '../ground.ts'

/**
 * What anybody asks who has no key: which services there are, what is closed or different today, what is reported
 * nearby; and counting how far residents come in forms.
 */
export function anybodyOf(scope: Construct, ground: Ground): void {
  const { api, defaults, requests, notices, settings, measures } = ground
  const anybody = new ShireFunction(scope, 'Anybody', {
    defaults,
    entry: 'anybody',
    environment: {
      REQUESTS_TABLE: requests.name,
      NOTICES_TABLE: notices.tableName,
      SETTINGS_TABLE: settings.name,
      MEASURES_TABLE: measures.name,
    },
    grants: [
      requests.allowQuery('by-cell'),
      { actions: ['dynamodb:Query'], resources: [notices.tableArn] },
      settings.allowToRead(),
      measures.allow('UpdateItem'),
    ],
  })
  api.answer(anybody, [
    'GET /api/services',
    'GET /api/services/{slug}',
    'GET /api/openapi.json',
    'GET /api/council',
    `GET ${eventSchemaPath}`,
    'POST /api/journeys',
    // An address or a method that nothing answers gets the same kind of answer as every other mistake.
    '$default',
  ])
  api.show(anybody, ['/api/services/{slug}/nearby', '/api/notices'])
  api.show(anybody, openReferralPaths)
}
