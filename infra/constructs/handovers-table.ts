import { AttributeType, ProjectionType, Table } from 'aws-cdk-lib/aws-dynamodb'
import type { IKey } from 'aws-cdk-lib/aws-kms'
import { Construct } from 'constructs'
import type { Grant } from './grant.ts'
import { keptTable } from './requests-table.ts'

/**
 * How far departments' own systems have been told of each request, and their numbers for them. `to-look` holds what has
 * to be asked about. It is there whether or not a department has such a system: one that forgot would tell twice.
 */
export class HandoversTable extends Construct {
  readonly name: string
  private readonly arn: string

  constructor(scope: Construct, id: string, props: { key: IKey }) {
    super(scope, id)
    const table = new Table(this, 'Table', {
      ...keptTable(props.key),
      partitionKey: { name: 'id', type: AttributeType.STRING },
    })
    table.addGlobalSecondaryIndex({
      indexName: 'to-look',
      partitionKey: { name: 'watch', type: AttributeType.STRING },
      sortKey: { name: 'lookAt', type: AttributeType.STRING },
      projectionType: ProjectionType.KEYS_ONLY,
    })
    this.name = table.tableName
    this.arn = table.tableArn
  }

  allow(...actions: ('GetItem' | 'PutItem')[]): Grant {
    return { actions: actions.map((action) => `dynamodb:${action}`), resources: [this.arn] }
  }

  allowQuery(): Grant {
    return { actions: ['dynamodb:Query'], resources: [`${this.arn}/index/to-look`] }
  }
}
