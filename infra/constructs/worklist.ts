import type { IKey } from 'aws-cdk-lib/aws-kms'
import type { Construct } from 'constructs'
import { listIndexes } from '#requests/list/list-keys.ts'
import type { Grant } from './grant.ts'
import { KeptTable } from './tables/kept-table.ts'

type ListIndex = keyof typeof listIndexes

/** The departments' own list of work: what the built-in consumers have taken of their events. */
export class Worklist extends KeptTable<ListIndex> {
  constructor(scope: Construct, id: string, { key }: { key: IKey }) {
    super(scope, id, key, { key: 'department', sort: 'reference', indexes: listIndexes })
  }

  /** To read every list. */
  allowLists(): Grant {
    return this.allowQuery(...(Object.keys(listIndexes) as [ListIndex, ...ListIndex[]]))
  }
}
