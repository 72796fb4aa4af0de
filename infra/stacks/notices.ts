import { AttributeType, Table } from 'aws-cdk-lib/aws-dynamodb'
import type { Construct } from 'constructs'
import type { DataKey } from '../constructs/data-key.ts'
import type { HttpApi } from '../constructs/http-api.ts'
import { keptTable } from '../constructs/kept-table.ts'
import { type FunctionDefaults, ShireFunction } from '../constructs/shire-function.ts'

/** What is closed or different today: a table that staff write with `npm run notice`, and the route that pages ask. */
export function noticesOf(
  scope: Construct,
  { key, defaults }: { key: DataKey; defaults: FunctionDefaults },
  api: HttpApi,
): { name: string } {
  const table = new Table(scope, 'Notices', {
    ...keptTable(key),
    partitionKey: { name: 'board', type: AttributeType.STRING },
    sortKey: { name: 'slug', type: AttributeType.STRING },
  })
  const show = new ShireFunction(scope, 'ShowNotices', {
    defaults,
    entry: 'notices',
    environment: { NOTICES_TABLE: table.tableName },
    grants: [{ actions: ['dynamodb:Query'], resources: [table.tableArn] }],
    megabytes: 256,
  })
  api.show(show, ['/api/notices'])
  return { name: table.tableName }
}
