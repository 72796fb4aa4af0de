import { permits } from '../iam/evaluate.ts'
import { readPolicy } from '../iam/policy.ts'
import type { Resolved, Stack } from '../template/stack.ts'
import { assetDirectory } from './functions.ts'

/** Files that a deployment puts into the bucket of the site. */
export type Deployment = {
  directory: string
  /** Prefix of the keys in the bucket, without a slash at its end. */
  prefix: string
  exclude: string[]
  include: string[]
  /** Headers of the objects, such as cache-control. */
  headers: Record<string, string>
}

type DeploymentProperties = {
  DestinationBucketKeyPrefix?: string
  DestinationBucketName: string
  Exclude?: string[]
  Include?: string[]
  SourceObjectKeys: string[]
  SystemMetadata?: Record<string, string>
}

/** What the template puts into a bucket, the last deployment first, and whether CloudFront may see what is missing. */
export function readDeployments(
  stack: Stack,
  bucket: Resolved,
): { deployments: Deployment[]; listable: boolean } {
  const deployments = stack
    .of<DeploymentProperties>('Custom::CDKBucketDeployment')
    .filter(({ properties }) => properties.DestinationBucketName === bucket.ref)
    .flatMap(({ logicalId, properties }) =>
      properties.SourceObjectKeys.map((key) => ({
        directory: assetDirectory(stack, logicalId, key),
        prefix: properties.DestinationBucketKeyPrefix ?? '',
        exclude: properties.Exclude ?? [],
        include: properties.Include ?? [],
        headers: properties.SystemMetadata ?? {},
      })),
    )
  const statements = stack
    .of<{ Bucket: string; PolicyDocument: unknown }>('AWS::S3::BucketPolicy')
    .filter(({ properties }) => properties.Bucket === bucket.ref)
    .flatMap(({ logicalId, properties }) =>
      readPolicy(properties.PolicyDocument, logicalId).map((statement) => ({ ...statement, conditions: {} })),
    )
    .filter(({ effect }) => effect === 'Allow')
  const list = { action: 's3:ListBucket', resource: bucket.attributes.Arn ?? '' }
  return {
    deployments: deployments.reverse(),
    listable: permits(statements, list, 'cloudfront.amazonaws.com'),
  }
}
