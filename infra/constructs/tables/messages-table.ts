import type { IKey } from 'aws-cdk-lib/aws-kms'
import type { Construct } from 'constructs'
import { KeptTable } from './kept-table.ts'

/** Which messages were sent, for 30 days: ids and states, no address and no word. */
export class MessagesTable extends KeptTable {
  constructor(scope: Construct, id: string, { key }: { key: IKey }) {
    super(scope, id, key, { key: 'id', expires: true })
  }
}
