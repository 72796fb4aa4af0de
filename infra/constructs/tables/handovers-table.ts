import type { IKey } from 'aws-cdk-lib/aws-kms'
import type { Construct } from 'constructs'
import { KeptTable } from './kept-table.ts'

/**
 * How far departments' own systems have been told of each request, and their numbers for them. `to-look` holds what has
 * to be asked about. It is there whether or not a department has such a system: one that forgot would tell twice.
 */
export class HandoversTable extends KeptTable<'to-look'> {
  constructor(scope: Construct, id: string, { key }: { key: IKey }) {
    const indexes = { 'to-look': { key: 'watch', sort: 'lookAt', holds: 'keys' } } as const
    super(scope, id, key, { key: 'id', indexes })
  }
}
