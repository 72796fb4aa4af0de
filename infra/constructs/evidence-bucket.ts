import { Duration } from 'aws-cdk-lib'
import type { Construct } from 'constructs'
import { appealFileDays } from '#council/admissions/appeals.ts'
import { roundFileDays } from '#council/admissions/retention.ts'
import { FilesBucket, type FilesProps } from './files-bucket.ts'

/** `rounds/published` is what anybody may read of a round; the rest of `rounds` is about children. */
type Prefix = 'incoming' | 'checked' | 'evidence' | 'rounds' | 'rounds/published' | 'appeals'

/**
 * Photos and letters: `incoming/` as uploaded, `checked/` re-encoded and not yet sent, `evidence/` part of a request. Under `appeals/` are papers of
 * families who appeal, and under `rounds/` what rounds of admissions were computed from and came to, each by its own hash.
 */
export class EvidenceBucket extends FilesBucket<Prefix> {
  constructor(scope: Construct, id: string, props: FilesProps) {
    super(scope, id, props, [
      { id: 'unchecked', prefix: 'incoming/', expiration: Duration.days(1) },
      { id: 'unsent', prefix: 'checked/', expiration: Duration.days(35) },
      { id: 'appeals-over', prefix: 'appeals/', expiration: Duration.days(appealFileDays) },
      { id: 'rounds-over', prefix: 'rounds/', expiration: Duration.days(roundFileDays) },
    ])
  }
}
