import type { IKey } from 'aws-cdk-lib/aws-kms'
import type { Construct } from 'constructs'
import { KeptTable } from './kept-table.ts'

/** What foreign systems and the public may see: a record for each request, and what happened on each day. */
export class Open311Table extends KeptTable<'by-service' | 'by-status'> {
  constructor(scope: Construct, id: string, { key }: { key: IKey }) {
    const indexes = {
      'by-status': { key: 'statusKey', sort: 'requestedAt' },
      'by-service': { key: 'serviceKey', sort: 'requestedAt' },
    }
    super(scope, id, key, { key: 'part', sort: 'sort', expires: true, indexes })
  }
}
