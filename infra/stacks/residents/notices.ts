import type { Construct } from 'constructs'
import { ShireFunction } from '../../constructs/shire-function.ts'
import type { Ground } from '../ground.ts'

/** What is closed or different today: the route that pages ask. */
export function noticesOf(scope: Construct, { notices, defaults, api }: Ground): void {
  const show = new ShireFunction(scope, 'ShowNotices', {
    defaults,
    entry: 'notices',
    environment: { NOTICES_TABLE: notices.tableName },
    grants: [{ actions: ['dynamodb:Query'], resources: [notices.tableArn] }],
    megabytes: 256,
  })
  api.show(show, ['/api/notices'])
}
