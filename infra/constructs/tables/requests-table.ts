import { StreamViewType } from 'aws-cdk-lib/aws-dynamodb'
import type { IKey } from 'aws-cdk-lib/aws-kms'
import type { Construct } from 'constructs'
import type { Grant } from '../grant.ts'
import { type Index, KeptTable } from './kept-table.ts'

const indexes = {
  pending: { key: 'pending', sort: 'pendingSince', holds: 'keys' },
  'by-cell': {
    key: 'cell',
    sort: 'submittedAt',
    holds: ['service', 'state', 'location', 'followerCount'],
  },
  'by-department': { key: 'department', sort: 'submittedAt', holds: 'keys' },
  'by-contact': { key: 'contactHash', sort: 'submittedAt', holds: 'keys' },
  'by-remind-month': { key: 'remindMonth', holds: 'keys' },
  'open-payments': { key: 'paymentOpen', sort: 'paymentLookAt', holds: 'keys' },
  'by-kept-from': { key: 'keptFrom', holds: 'keys' },
} as const satisfies Record<string, Index>

/** Service requests, one item each. `pending` holds those with events not yet published, `by-cell` the open ones near a point. */
export class RequestsTable extends KeptTable<keyof typeof indexes> {
  readonly streamArn: string

  constructor(scope: Construct, id: string, { key }: { key: IKey }) {
    super(scope, id, key, {
      key: 'reference',
      expires: true,
      stream: StreamViewType.NEW_AND_OLD_IMAGES,
      indexes,
    })
    this.streamArn = this.table.tableStreamArn ?? ''
  }

  /** To read the stream. The list of a table's streams can be asked for only by pattern. */
  allowStream(): Grant[] {
    const actions = ['DescribeStream', 'GetRecords', 'GetShardIterator'].map((name) => `dynamodb:${name}`)
    return [
      { actions, resources: [this.streamArn] },
      {
        actions: ['dynamodb:ListStreams'],
        resources: [`${this.table.tableArn}/stream/*`],
        wildcard: {
          of: this.table,
          rest: '/stream/*',
          reason: 'DynamoDB names a stream by the moment it was made; this is the streams of one table.',
        },
      },
    ]
  }
}
