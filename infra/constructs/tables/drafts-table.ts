import type { IKey } from 'aws-cdk-lib/aws-kms'
import type { Construct } from 'constructs'
import { KeptTable } from './kept-table.ts'

/** Forms that residents have saved to go on with later, for 28 days. `by-reminder` holds those whose resident is to be reminded. */
export class DraftsTable extends KeptTable<'by-reminder'> {
  constructor(scope: Construct, id: string, { key }: { key: IKey }) {
    const indexes = { 'by-reminder': { key: 'remindDay', sort: 'remindAt', holds: 'keys' } } as const
    super(scope, id, key, { key: 'id', expires: true, indexes })
  }
}
