import { AttributeType, ProjectionType, Table } from 'aws-cdk-lib/aws-dynamodb'
import type { IKey } from 'aws-cdk-lib/aws-kms'
import { Construct } from 'constructs'
import type { Grant } from './grant.ts'
import { keptTable } from './requests-table.ts'

type Action = 'GetItem' | 'PutItem' | 'UpdateItem' | 'DeleteItem'

/** Forms that residents have saved to go on with later, for 28 days. `by-reminder` holds those whose resident is to be reminded. */
export class DraftsTable extends Construct {
  readonly name: string
  private readonly arn: string

  constructor(scope: Construct, id: string, props: { key: IKey }) {
    super(scope, id)
    const table = new Table(this, 'Table', {
      ...keptTable(props.key),
      partitionKey: { name: 'id', type: AttributeType.STRING },
      timeToLiveAttribute: 'expiresAt',
    })
    table.addGlobalSecondaryIndex({
      indexName: 'by-reminder',
      partitionKey: { name: 'remindDay', type: AttributeType.STRING },
      sortKey: { name: 'remindAt', type: AttributeType.STRING },
      projectionType: ProjectionType.KEYS_ONLY,
    })
    this.name = table.tableName
    this.arn = table.tableArn
  }

  allow(...actions: Action[]): Grant {
    return { actions: actions.map((action) => `dynamodb:${action}`), resources: [this.arn] }
  }

  allowQuery(): Grant {
    return { actions: ['dynamodb:Query'], resources: [`${this.arn}/index/by-reminder`] }
  }
}
