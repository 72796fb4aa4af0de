import { RemovalPolicy, Stack } from 'aws-cdk-lib'
import {
  AttributeType,
  BillingMode,
  type CfnTable,
  ProjectionType,
  StreamViewType,
  Table,
  TableEncryption,
} from 'aws-cdk-lib/aws-dynamodb'
import type { IKey } from 'aws-cdk-lib/aws-kms'
import { Construct } from 'constructs'
import type { Grant } from './grant.ts'

const text = (name: string) => ({ name, type: AttributeType.STRING })

/** What every table of the council's data has: on demand, encrypted with our key, restorable, kept. */
export function keptTable(key: IKey) {
  return {
    billingMode: BillingMode.PAY_PER_REQUEST,
    encryption: TableEncryption.CUSTOMER_MANAGED,
    encryptionKey: key,
    pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
    deletionProtection: true,
    removalPolicy: RemovalPolicy.RETAIN,
  }
}

type Index =
  | 'pending'
  | 'by-cell'
  | 'by-department'
  | 'by-contact'
  | 'by-remind-month'
  | 'open-payments'
  | 'by-kept-from'
type Action = 'GetItem' | 'PutItem' | 'UpdateItem'

/** Service requests, one item each. `pending` holds those with events not yet published, `by-cell` the open ones near a point. */
export class RequestsTable extends Construct {
  readonly name: string
  readonly streamArn: string
  private readonly arn: string
  private readonly logicalId: string

  constructor(scope: Construct, id: string, props: { key: IKey }) {
    super(scope, id)
    const table = new Table(this, 'Table', {
      ...keptTable(props.key),
      partitionKey: text('reference'),
      stream: StreamViewType.NEW_AND_OLD_IMAGES,
      timeToLiveAttribute: 'expiresAt',
    })
    table.addGlobalSecondaryIndex({
      indexName: 'pending',
      partitionKey: text('pending'),
      sortKey: text('pendingSince'),
      projectionType: ProjectionType.KEYS_ONLY,
    })
    table.addGlobalSecondaryIndex({
      indexName: 'by-cell',
      partitionKey: text('cell'),
      sortKey: text('submittedAt'),
      projectionType: ProjectionType.INCLUDE,
      nonKeyAttributes: ['service', 'state', 'location', 'followerCount'],
    })
    table.addGlobalSecondaryIndex({
      indexName: 'by-department',
      partitionKey: text('department'),
      sortKey: text('submittedAt'),
      projectionType: ProjectionType.KEYS_ONLY,
    })
    table.addGlobalSecondaryIndex({
      indexName: 'by-contact',
      partitionKey: text('contactHash'),
      sortKey: text('submittedAt'),
      projectionType: ProjectionType.KEYS_ONLY,
    })
    table.addGlobalSecondaryIndex({
      indexName: 'by-remind-month',
      partitionKey: text('remindMonth'),
      projectionType: ProjectionType.KEYS_ONLY,
    })
    table.addGlobalSecondaryIndex({
      indexName: 'open-payments',
      partitionKey: text('paymentOpen'),
      sortKey: text('paymentLookAt'),
      projectionType: ProjectionType.KEYS_ONLY,
    })
    table.addGlobalSecondaryIndex({
      indexName: 'by-kept-from',
      partitionKey: text('keptFrom'),
      projectionType: ProjectionType.KEYS_ONLY,
    })
    this.name = table.tableName
    this.arn = table.tableArn
    this.streamArn = table.tableStreamArn ?? ''
    this.logicalId = Stack.of(this).getLogicalId(table.node.defaultChild as CfnTable)
  }

  allow(...actions: Action[]): Grant {
    return { actions: actions.map((action) => `dynamodb:${action}`), resources: [this.arn] }
  }

  allowQuery(index: Index): Grant {
    return { actions: ['dynamodb:Query'], resources: [`${this.arn}/index/${index}`] }
  }

  /** To read the stream. The list of a table's streams can be asked for only by pattern. */
  allowStream(): Grant[] {
    const actions = ['DescribeStream', 'GetRecords', 'GetShardIterator'].map((name) => `dynamodb:${name}`)
    return [
      { actions, resources: [this.streamArn] },
      {
        actions: ['dynamodb:ListStreams'],
        resources: [`${this.arn}/stream/*`],
        acknowledge: {
          id: `AwsSolutions-IAM5[Resource::<${this.logicalId}.Arn>/stream/*]`,
          reason: 'DynamoDB names a stream by the moment it was made; this is the streams of one table.',
        },
      },
    ]
  }
}
