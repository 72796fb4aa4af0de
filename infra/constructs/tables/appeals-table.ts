import type { IKey } from 'aws-cdk-lib/aws-kms'
import type { Construct } from 'constructs'
import { type Index, KeptTable } from './kept-table.ts'

const indexes = {
  'by-list': { key: 'listKey', sort: 'listOn', holds: 'keys' },
  'by-pending': { key: 'pending', sort: 'pendingSince', holds: 'keys' },
} as const satisfies Record<string, Index>

/**
 * Appeals against refused school places, apart from the rounds: the clerk and the panels are independent of the council, and
 * reach this table alone. By the reference of the application: its appeals. By itself: each hearing, and the list of panel
 * members. `by-list` finds appeals and hearings by how they stand; `by-pending`, what others are still to be told.
 */
export class AppealsTable extends KeptTable<keyof typeof indexes> {
  constructor(scope: Construct, id: string, { key }: { key: IKey }) {
    super(scope, id, key, { key: 'part', sort: 'sort', indexes })
  }
}
