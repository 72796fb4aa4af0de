import type { IKey } from 'aws-cdk-lib/aws-kms'
import type { Construct } from 'constructs'
import { KeptTable } from './kept-table.ts'

/** Fingerprints of words, each with the requests that it stands in. */
export class WordsTable extends KeptTable {
  constructor(scope: Construct, id: string, { key }: { key: IKey }) {
    super(scope, id, key, { key: 'word', sort: 'found' })
  }
}

/** What staff keep for themselves and each other, and who looked at what. */
export class StaffTable extends KeptTable {
  constructor(scope: Construct, id: string, { key }: { key: IKey }) {
    super(scope, id, key, { key: 'owner', sort: 'item', expires: true })
  }
}
