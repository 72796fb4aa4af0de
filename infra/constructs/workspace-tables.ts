import { AttributeType, Table } from 'aws-cdk-lib/aws-dynamodb'
import type { IKey } from 'aws-cdk-lib/aws-kms'
import { Construct } from 'constructs'
import type { Grant } from './grant.ts'
import { keptTable } from './requests-table.ts'

/** A table whose items are asked for by their owner: one, or all that begin alike. */
class OwnedTable extends Construct {
  readonly name: string
  private readonly arn: string

  constructor(
    scope: Construct,
    id: string,
    props: { key: IKey; owner: string; item: string; expires?: true },
  ) {
    super(scope, id)
    const table = new Table(this, 'Table', {
      ...keptTable(props.key),
      partitionKey: { name: props.owner, type: AttributeType.STRING },
      sortKey: { name: props.item, type: AttributeType.STRING },
      ...(props.expires && { timeToLiveAttribute: 'expiresAt' }),
    })
    this.name = table.tableName
    this.arn = table.tableArn
  }

  allow(...actions: ('BatchWriteItem' | 'DeleteItem' | 'GetItem' | 'PutItem' | 'Query')[]): Grant {
    return { actions: actions.map((action) => `dynamodb:${action}`), resources: [this.arn] }
  }
}

/** Fingerprints of words, each with the requests that it stands in. */
export class WordsTable extends OwnedTable {
  constructor(scope: Construct, id: string, { key }: { key: IKey }) {
    super(scope, id, { key, owner: 'word', item: 'found' })
  }
}

/** What staff keep for themselves and each other, and who looked at what. */
export class StaffTable extends OwnedTable {
  constructor(scope: Construct, id: string, { key }: { key: IKey }) {
    super(scope, id, { key, owner: 'owner', item: 'item', expires: true })
  }
}
