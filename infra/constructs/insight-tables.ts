import { AttributeType, ProjectionType, Table } from 'aws-cdk-lib/aws-dynamodb'
import type { IKey } from 'aws-cdk-lib/aws-kms'
import { Construct } from 'constructs'
import { type FactIndex, factIndexes } from '#insight/listed.ts'
import type { Grant } from './grant.ts'
import { keptTable } from './requests-table.ts'

const text = (name: string) => ({ name, type: AttributeType.STRING })
const onTable = (arn: string, actions: readonly string[]): Grant => ({
  actions: actions.map((action) => `dynamodb:${action}`),
  resources: [arn],
})

/** What is known of each request for numbers: nothing that a resident wrote, and nobody's name. */
export class FactsTable extends Construct {
  readonly name: string
  private readonly arn: string

  constructor(scope: Construct, id: string, props: { key: IKey }) {
    super(scope, id)
    const table = new Table(this, 'Table', { ...keptTable(props.key), partitionKey: text('reference') })
    for (const [indexName, { key, sort }] of Object.entries(factIndexes)) {
      table.addGlobalSecondaryIndex({
        indexName,
        partitionKey: text(key),
        sortKey: text(sort),
        projectionType: ProjectionType.ALL,
      })
    }
    this.name = table.tableName
    this.arn = table.tableArn
  }

  allow(...actions: ('GetItem' | 'PutItem')[]): Grant {
    return onTable(this.arn, actions)
  }

  allowLists(...indexes: FactIndex[]): Grant {
    return {
      actions: ['dynamodb:Query'],
      resources: indexes.map((index) => `${this.arn}/index/${index}`),
    }
  }
}

/** Numbers by month, what is to be measured again, and how far residents came in forms. */
export class MeasuresTable extends Construct {
  readonly name: string
  private readonly arn: string

  constructor(scope: Construct, id: string, props: { key: IKey }) {
    super(scope, id)
    const table = new Table(this, 'Table', {
      ...keptTable(props.key),
      partitionKey: text('part'),
      sortKey: text('id'),
    })
    this.name = table.tableName
    this.arn = table.tableArn
  }

  allow(
    ...actions: ('BatchGetItem' | 'DeleteItem' | 'GetItem' | 'PutItem' | 'Query' | 'UpdateItem')[]
  ): Grant {
    return onTable(this.arn, actions)
  }
}

/** Who is told what happens in their area, with their e-mail addresses. Forgotten when they stop it, or never confirmed. */
export class AlertsTable extends Construct {
  readonly name: string
  private readonly arn: string

  constructor(scope: Construct, id: string, props: { key: IKey }) {
    super(scope, id)
    const table = new Table(this, 'Table', {
      ...keptTable(props.key),
      partitionKey: text('id'),
      timeToLiveAttribute: 'expiresAt',
    })
    table.addGlobalSecondaryIndex({
      indexName: 'active',
      partitionKey: text('active'),
      projectionType: ProjectionType.KEYS_ONLY,
    })
    this.name = table.tableName
    this.arn = table.tableArn
  }

  allow(...actions: ('DeleteItem' | 'GetItem' | 'PutItem')[]): Grant {
    return onTable(this.arn, actions)
  }

  allowList(): Grant {
    return { actions: ['dynamodb:Query'], resources: [`${this.arn}/index/active`] }
  }
}
