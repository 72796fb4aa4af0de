import { Duration, Validations } from 'aws-cdk-lib'
import type { IKey } from 'aws-cdk-lib/aws-kms'
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  HttpMethods,
  type LifecycleRule,
  ObjectOwnership,
} from 'aws-cdk-lib/aws-s3'
import { Construct } from 'constructs'
import type { Grant } from './grant.ts'
import { lasting } from './lasting.ts'

export interface FilesProps {
  key: IKey
  /** Where browsers send files from, if the site has a domain of its own. */
  origin: string | undefined
}

/** An upload that is given up leaves no parts behind. */
type ObjectAction = 'GetObject' | 'PutObject' | 'DeleteObject' | 'AbortMultipartUpload'

/** Files that people send to a place of their own. It stays when the stack goes; nobody reaches it but functions that may. */
export class FilesBucket<Prefix extends string> extends Construct {
  readonly name: string
  /** Where browsers send uploads, without the scheme. */
  readonly host: string
  private readonly bucket: Bucket

  constructor(scope: Construct, id: string, { key, origin }: FilesProps, ends: readonly LifecycleRule[]) {
    super(scope, id)
    this.bucket = new Bucket(this, 'Bucket', {
      encryption: BucketEncryption.KMS,
      encryptionKey: key,
      bucketKeyEnabled: true,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      enforceSSL: true,
      removalPolicy: lasting,
      lifecycleRules: [
        ...ends,
        { id: 'abandoned-uploads', abortIncompleteMultipartUploadAfter: Duration.days(1) },
      ],
      // What permits an upload is its signature. Without a domain of its own the site's address is known
      // only after the bucket, so any origin may send one.
      cors: [
        {
          allowedMethods: [HttpMethods.POST],
          allowedOrigins: [origin ?? '*'],
          allowedHeaders: ['*'],
          maxAge: 3600,
        },
      ],
    })
    Validations.of(this.bucket).acknowledge({
      id: 'AwsSolutions-S1',
      reason:
        'Server access logs would keep the network address of everybody who adds a file. Only functions with a role of their own read the bucket, and they log each read.',
    })
    this.name = this.bucket.bucketName
    this.host = this.bucket.bucketRegionalDomainName
  }

  allow(prefix: Prefix, ...actions: ObjectAction[]): Grant {
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
