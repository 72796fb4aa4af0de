import { Duration } from 'aws-cdk-lib'
import type { Construct } from 'constructs'
import { FilesBucket, type FilesProps } from './files-bucket.ts'

/**
 * Files of households who want to foster or adopt, apart from all others: `incoming/` as uploaded, `checked/` looked at and
 * waiting for the message or the document that it comes with, `kept/` by household and part; `packs/` what is locked for a
 * panel, by meeting and item, and `prints/` the same as PDFs. What nobody sent goes by itself, and so does what was printed;
 * what is kept goes with its part, and packs go with the household.
 */
export class FosteringBucket extends FilesBucket<'incoming' | 'checked' | 'kept' | 'packs' | 'prints'> {
  constructor(scope: Construct, id: string, props: FilesProps) {
    super(scope, id, props, [
      { id: 'unchecked', prefix: 'incoming/', expiration: Duration.days(1) },
      { id: 'unsent', prefix: 'checked/', expiration: Duration.days(7) },
      { id: 'printed', prefix: 'prints/', expiration: Duration.days(1) },
    ])
  }

  /** What shows files of households and takes them in: an upload is signed with the right to write it. */
  allowFiles() {
    return [
      this.allow('incoming', 'PutObject'),
      this.allow('checked', 'GetObject', 'DeleteObject'),
      this.allow('kept', 'GetObject', 'PutObject'),
      this.allowToSeeWhatIsMissing(),
    ]
  }
}
