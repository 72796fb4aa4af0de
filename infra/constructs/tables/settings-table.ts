import type { IKey } from 'aws-cdk-lib/aws-kms'
import type { Construct } from 'constructs'
import { settingsParts } from '#aws/settings/settings-parts.ts'
import type { Grant } from '../grant.ts'
import { KeptTable } from './kept-table.ts'

/** What councils have changed while Shire runs, each with its history. */
export class SettingsTable extends KeptTable {
  constructor(scope: Construct, id: string, { key }: { key: IKey }) {
    super(scope, id, key, { key: 'part', sort: 'id' })
  }

  /** Reads all that pages say. */
  allowToRead(): Grant {
    return this.allowOf([settingsParts.public], 'Query')
  }

  /** Changes what pages say. */
  allowToChange(): Grant[] {
    return [
      this.allowOf([settingsParts.public], 'GetItem', 'PutItem', 'Query'),
      this.allowOf([settingsParts.older], 'PutItem'),
    ]
  }
}
