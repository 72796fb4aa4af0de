import { Duration, RemovalPolicy, Validations } from 'aws-cdk-lib'
import type { IKey } from 'aws-cdk-lib/aws-kms'
import { BlockPublicAccess, Bucket, BucketEncryption, HttpMethods, ObjectOwnership } from 'aws-cdk-lib/aws-s3'
import { Construct } from 'constructs'
import { roundFileDays } from '#council/admissions/retention.ts'
import type { Grant } from './grant.ts'

/** `rounds/published` is what anybody may read of a round; the rest of `rounds` is about children. */
type Prefix = 'incoming' | 'checked' | 'evidence' | 'rounds' | 'rounds/published'

/**
 * Photos and letters: `incoming/` as uploaded, `checked/` re-encoded and not yet sent, `evidence/` part of a request. Under
 * `rounds/` what rounds of admissions were computed from and came to, each by its own hash.
 */
export class EvidenceBucket extends Construct {
  readonly name: string
  /** Where browsers send uploads, without the scheme. */
  readonly host: string
  private readonly bucket: Bucket

  constructor(scope: Construct, id: string, props: { key: IKey; origin: string | undefined }) {
    super(scope, id)
    this.bucket = new Bucket(this, 'Bucket', {
      encryption: BucketEncryption.KMS,
      encryptionKey: props.key,
      bucketKeyEnabled: true,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      enforceSSL: true,
      removalPolicy: RemovalPolicy.RETAIN,
      lifecycleRules: [
        { id: 'unchecked', prefix: 'incoming/', expiration: Duration.days(1) },
        { id: 'unsent', prefix: 'checked/', expiration: Duration.days(35) },
        { id: 'rounds-over', prefix: 'rounds/', expiration: Duration.days(roundFileDays) },
        { id: 'abandoned-uploads', abortIncompleteMultipartUploadAfter: Duration.days(1) },
      ],
      // What permits an upload is its signature. Without a domain of its own the site's address is known
      // only after the bucket, so any origin may send one.
      cors: [
        {
          allowedMethods: [HttpMethods.POST],
          allowedOrigins: [props.origin ?? '*'],
          allowedHeaders: ['*'],
          maxAge: 3600,
        },
      ],
    })
    Validations.of(this.bucket).acknowledge({
      id: 'AwsSolutions-S1',
      reason:
        'Server access logs would keep the network address of every resident who adds a photo. Only functions with a role of their own read the bucket, and they log each read.',
    })
    this.name = this.bucket.bucketName
    this.host = this.bucket.bucketRegionalDomainName
  }

  allow(prefix: Prefix, ...actions: ('GetObject' | 'PutObject' | 'DeleteObject')[]): Grant {
    return {
      actions: actions.map((action) => `s3:${action}`),
      resources: [this.bucket.arnForObjects(`${prefix}/*`)],
      wildcard: {
        of: this.bucket,
        rest: `/${prefix}/*`,
        reason: `Names of files are made as they arrive; the function may touch those under ${prefix}/ and no others.`,
      },
    }
  }

  /** Without it S3 answers "forbidden" for a file that isn't there, and nobody could tell it from a fault. */
  allowToSeeWhatIsMissing(): Grant {
    return { actions: ['s3:ListBucket'], resources: [this.bucket.bucketArn] }
  }
}
