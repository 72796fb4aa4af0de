import type { IKey } from 'aws-cdk-lib/aws-kms'
import type { Construct } from 'constructs'
import { type Index, KeptTable } from './kept-table.ts'

const indexes = {
  'by-pending': { key: 'pending', sort: 'pendingSince', holds: 'keys' },
  'by-case': { key: 'caseKey', sort: 'dueOn', holds: ['line'] },
} as const satisfies Record<string, Index>

/**
 * Fostering and adoption. By the reference of a household: its head and one item for each part of its record. By
 * `by-case`: a line for each case that is open, nearest day first. By `by-pending`: parts that the head has to be told of.
 * Records of who looked go after some years; nothing of a household has a time of its own.
 */
export class FosteringTable extends KeptTable<keyof typeof indexes> {
  constructor(scope: Construct, id: string, { key }: { key: IKey }) {
    super(scope, id, key, { key: 'part', sort: 'sort', expires: true, indexes })
  }
}
