import type { IKey } from 'aws-cdk-lib/aws-kms'
import type { Construct } from 'constructs'
import { type FactIndex, factIndexes } from '#insight/listed.ts'
import { openIndex } from '#insight/still-open.ts'
import { KeptTable } from './kept-table.ts'

/** What is known of each request for numbers: nothing that a resident wrote, and nobody's name. */
export class FactsTable extends KeptTable<FactIndex> {
  constructor(scope: Construct, id: string, { key }: { key: IKey }) {
    super(scope, id, key, { key: 'reference', indexes: factIndexes })
  }
}

/** Numbers by month, what is to be measured again, and how far residents came in forms. */
export class MeasuresTable extends KeptTable<typeof openIndex.name> {
  constructor(scope: Construct, id: string, { key }: { key: IKey }) {
    const { name, ...index } = openIndex
    super(scope, id, key, { key: 'part', sort: 'id', indexes: { [name]: index } })
  }
}

/** Who is told what happens in their area, with their e-mail addresses. Forgotten when they stop it, or never confirmed. */
export class AlertsTable extends KeptTable<'active'> {
  constructor(scope: Construct, id: string, { key }: { key: IKey }) {
    const indexes = { active: { key: 'active', holds: 'keys' } } as const
    super(scope, id, key, { key: 'id', expires: true, indexes })
  }
}
