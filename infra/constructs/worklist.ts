import { AttributeType, ProjectionType, Table } from 'aws-cdk-lib/aws-dynamodb'
import type { IKey } from 'aws-cdk-lib/aws-kms'
import { Construct } from 'constructs'
import { listIndexes } from '#requests/worklist.ts'
import type { Grant } from './grant.ts'
import { keptTable } from './requests-table.ts'

/** The departments' own list of work: what the built-in consumers have taken of their events. */
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
    for (const [indexName, { key, sort }] of Object.entries(listIndexes)) {
      table.addGlobalSecondaryIndex({
        indexName,
        partitionKey: { name: key, type: AttributeType.STRING },
        sortKey: { name: sort, type: AttributeType.STRING },
        projectionType: ProjectionType.ALL,
      })
    }
    this.name = table.tableName
    this.arn = table.tableArn
  }

  allow(...actions: ('BatchGetItem' | 'GetItem' | 'PutItem')[]): Grant {
    return { actions: actions.map((action) => `dynamodb:${action}`), resources: [this.arn] }
  }

  /** To read every list. */
  allowLists(): Grant {
    const resources = Object.keys(listIndexes).map((index) => `${this.arn}/index/${index}`)
    return { actions: ['dynamodb:Query'], resources }
  }
}
