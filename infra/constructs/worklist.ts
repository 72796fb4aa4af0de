import { AttributeType, ProjectionType, Table } from 'aws-cdk-lib/aws-dynamodb'
import type { IKey } from 'aws-cdk-lib/aws-kms'
import { Construct } from 'constructs'
import type { Grant } from './grant.ts'
import { keptTable } from './requests-table.ts'

/** The departments' own list of work: what the built-in consumer has taken from their queues. */
export class Worklist extends Construct {
  readonly name: string
  private readonly arn: string

  constructor(scope: Construct, id: string, props: { key: IKey }) {
    super(scope, id)
    const table = new Table(this, 'Table', {
      ...keptTable(props.key),
      partitionKey: { name: 'department', type: AttributeType.STRING },
      sortKey: { name: 'reference', type: AttributeType.STRING },
    })
    table.addGlobalSecondaryIndex({
      indexName: 'by-state',
      partitionKey: { name: 'departmentState', type: AttributeType.STRING },
      sortKey: { name: 'receivedAt', type: AttributeType.STRING },
      projectionType: ProjectionType.ALL,
    })
    this.name = table.tableName
    this.arn = table.tableArn
  }

  allow(...actions: ('GetItem' | 'PutItem')[]): Grant {
    return { actions: actions.map((action) => `dynamodb:${action}`), resources: [this.arn] }
  }
}
