import { AttributeType, Table } from 'aws-cdk-lib/aws-dynamodb'
import type { IKey } from 'aws-cdk-lib/aws-kms'
import type { Construct } from 'constructs'
import { keptTable } from './kept-table.ts'

/** What is closed or different today, which staff write with `npm run notice`. */
export class NoticesTable extends Table {
  constructor(scope: Construct, id: string, { key }: { key: IKey }) {
    super(scope, id, {
      ...keptTable(key),
      partitionKey: { name: 'board', type: AttributeType.STRING },
      sortKey: { name: 'slug', type: AttributeType.STRING },
    })
  }
}
