import { AttributeType, ProjectionType, Table } from 'aws-cdk-lib/aws-dynamodb'
import type { IKey } from 'aws-cdk-lib/aws-kms'
import { Construct } from 'constructs'
import type { Grant } from './grant.ts'
import { keptTable } from './requests-table.ts'

const text = (name: string) => ({ name, type: AttributeType.STRING })

/** What foreign systems and the public may see: a record for each request, and what happened on each day. */
export class Open311Table extends Construct {
  readonly name: string
  private readonly arn: string

  constructor(scope: Construct, id: string, props: { key: IKey }) {
    super(scope, id)
    const table = new Table(this, 'Table', {
      ...keptTable(props.key),
      partitionKey: text('part'),
      sortKey: text('sort'),
      timeToLiveAttribute: 'expiresAt',
    })
    for (const [indexName, key] of [
      ['by-status', 'statusKey'],
      ['by-service', 'serviceKey'],
    ] as const) {
      table.addGlobalSecondaryIndex({
        indexName,
        partitionKey: text(key),
        sortKey: text('requestedAt'),
        projectionType: ProjectionType.ALL,
      })
    }
    this.name = table.tableName
    this.arn = table.tableArn
  }

  allowPut(): Grant {
    return { actions: ['dynamodb:PutItem'], resources: [this.arn] }
  }

  allowQuery(): Grant {
    const indexes = ['by-service', 'by-status'].map((index) => `${this.arn}/index/${index}`)
    return { actions: ['dynamodb:Query'], resources: [this.arn, ...indexes] }
  }
}
