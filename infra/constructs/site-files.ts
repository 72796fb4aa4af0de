import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type CfnElement, RemovalPolicy, Stack, Validations } from 'aws-cdk-lib'
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs'
import type { IBucket } from 'aws-cdk-lib/aws-s3'
import { BucketDeployment, CacheControl, Source } from 'aws-cdk-lib/aws-s3-deployment'
import { Construct } from 'constructs'
import { keepsPage } from '#contract/core/pages/drawn-when-asked.ts'

/** Calendar files of schools' open days, in the built site: of a type that whoever copies files does not know. */
const calendars = 'assets/open-days'

/** The map's file, in the built site: of a type that nobody compresses on the way. */
const map = 'map'

/** Names change with what is in them. */
const forGood = [CacheControl.fromString('public, max-age=31536000, immutable')]

/**
 * Puts the built site into its bucket: assets first, whose names change with their content, then the pages that
 * name them. Old assets and old maps stay, for whoever has an old page open.
 */
export class SiteFiles extends Construct {
  constructor(scope: Construct, id: string, { folder, bucket }: { folder: string; bucket: IBucket }) {
    super(scope, id)
    const common = {
      sources: [Source.asset(folder, { exclude: [calendars, map] })],
      destinationBucket: bucket,
      prune: false,
      memoryLimit: 256,
      logGroup: new LogGroup(this, 'Log', {
        retention: RetentionDays.ONE_MONTH,
        removalPolicy: RemovalPolicy.DESTROY,
      }),
    }
    const assets = new BucketDeployment(this, 'Assets', {
      ...common,
      exclude: ['*'],
      include: ['assets/*'],
      cacheControl: forGood,
    })
    const pages = new BucketDeployment(this, 'Pages', {
      ...common,
      exclude: ['assets/*'],
      cacheControl: [CacheControl.fromString(keepsPage)],
    })
    pages.node.addDependency(assets)
    const apart = [
      ['Calendars', calendars, 'text/calendar; charset=utf-8'],
      ['Map', map, 'application/octet-stream'],
    ] as const
    for (const [name, inside, contentType] of apart) {
      if (!existsSync(join(folder, inside))) continue
      pages.node.addDependency(
        new BucketDeployment(this, name, {
          ...common,
          sources: [Source.asset(join(folder, inside))],
          destinationKeyPrefix: inside,
          contentType,
          cacheControl: forGood,
        }),
      )
    }
    acknowledge(assets, bucket)
  }
}

/** The function that CDK brings to copy files runs during a deployment only, and CDK writes its role. */
function acknowledge({ handlerRole }: BucketDeployment, bucket: IBucket): void {
  const reason =
    'CDK writes the role of the function that copies the site: it reads staged files and writes the bucket of the site.'
  const logicalId = Stack.of(bucket).getLogicalId(bucket.node.defaultChild as CfnElement)
  const wildcards = [
    'Action::s3:Abort*',
    'Action::s3:DeleteObject*',
    'Action::s3:GetBucket*',
    'Action::s3:GetObject*',
    'Action::s3:List*',
    `Resource::<${logicalId}.Arn>/*`,
    'Resource::arn:<AWS::Partition>:s3:::cdk-hnb659fds-assets-<AWS::AccountId>-<AWS::Region>/*',
  ]
  Validations.of(handlerRole).acknowledge(
    ...wildcards.map((finding) => ({ id: `AwsSolutions-IAM5[${finding}]`, reason })),
    {
      id: 'AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole]',
      reason: 'CDK gives the function that copies the site the right to write its log by this policy.',
    },
  )
  const copier = handlerRole.node.scope
  if (copier) {
    Validations.of(copier).acknowledge({
      id: 'AwsSolutions-L1',
      reason:
        'CDK chooses the runtime of the function that copies the site, and moves it on with its releases.',
    })
  }
}
