import { Duration, Validations } from 'aws-cdk-lib'
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager'
import {
  AllowedMethods,
  CachePolicy,
  CacheQueryStringBehavior,
  Distribution,
  Function as EdgeFunction,
  FunctionCode,
  FunctionEventType,
  FunctionRuntime,
  HttpVersion,
  OriginProtocolPolicy,
  OriginRequestPolicy,
  OriginSslPolicy,
  PriceClass,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront'
import { HttpOrigin, S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins'
import { BlockPublicAccess, Bucket, BucketEncryption, type IBucket } from 'aws-cdk-lib/aws-s3'
import { Construct } from 'constructs'
import { originHeader } from '#aws/core/through-cloudfront.ts'
import { drawnByQuery, drawnWhenAsked } from '#contract/core/pages/drawn-when-asked.ts'
import { type Deployment, stackName } from '#contract/council/deployment.ts'
import type { HttpApi } from './http-api.ts'
import { keptAnswers } from './kept-answers.ts'
import type { KeptSecret } from './kept-secret.ts'
import { lasting } from './lasting.ts'
import { open311Size } from './open311-size.ts'
import { pageMapping } from './page-mapping.ts'
import { SiteFiles } from './site-files.ts'
import { SiteHeaders } from './site-headers.ts'
import { stageOf } from './stage.ts'

export interface SiteProps {
  /** The built site. */
  folder: string
  api: HttpApi
  originSecret: KeptSecret
  uploadHosts: readonly string[]
  /** Where the workspace fetches the tokens of staff. */
  signInHost: string
  tiles: string | null
  domain: Deployment['domain']
  /** ARN of the council’s firewall, if it has one. */
  webAcl: string | undefined
}

/** One address for site and API: CloudFront before a private bucket and, under /api and /open311, before the HTTP API. */
export class Site extends Construct {
  readonly url: string
  readonly distributionId: string

  constructor(scope: Construct, id: string, props: SiteProps) {
    super(scope, id)
    const bucket = new Bucket(this, 'Bucket', {
      encryption: BucketEncryption.S3_MANAGED,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      enforceSSL: true,
      // Made again by every deployment, and S3 removes no bucket that still holds files.
      removalPolicy: lasting,
    })
    Validations.of(bucket).acknowledge({
      id: 'AwsSolutions-S1',
      reason: 'Holds only pages that anybody may read, and only CloudFront reads them.',
    })
    const mapping = new EdgeFunction(this, 'Pages', {
      code: FunctionCode.fromInline(pageMapping(props.folder)),
      runtime: FunctionRuntime.JS_2_0,
      comment: 'Which file is which page',
    })
    const sizes = new EdgeFunction(this, 'Open311Size', {
      code: FunctionCode.fromInline(open311Size()),
      runtime: FunctionRuntime.JS_2_0,
      comment: 'Says in Open311 that a call is too large',
    })
    const common = {
      viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
      responseHeadersPolicy: new SiteHeaders(this, 'Headers', props),
    }
    const files = {
      ...common,
      origin: S3BucketOrigin.withOriginAccessControl(bucket as IBucket),
      cachePolicy: CachePolicy.CACHING_OPTIMIZED,
    }
    const api = {
      ...common,
      origin: new HttpOrigin(props.api.host, {
        protocolPolicy: OriginProtocolPolicy.HTTPS_ONLY,
        originSslProtocols: [OriginSslPolicy.TLS_V1_2],
        readTimeout: Duration.seconds(30),
        customHeaders: { [originHeader]: props.originSecret.value.unsafeUnwrap() },
      }),
      viewerProtocolPolicy: ViewerProtocolPolicy.HTTPS_ONLY,
      allowedMethods: AllowedMethods.ALLOW_ALL,
      cachePolicy: CachePolicy.CACHING_DISABLED,
      originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
    }
    const drawn = {
      ...api,
      viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
      allowedMethods: AllowedMethods.ALLOW_GET_HEAD,
      // Kept for as long as each page says itself; what the page does not go by is neither passed on nor kept apart.
      cachePolicy: new CachePolicy(this, 'Drawn', {
        minTtl: Duration.seconds(0),
        defaultTtl: Duration.seconds(0),
        maxTtl: Duration.minutes(5),
        queryStringBehavior: CacheQueryStringBehavior.allowList(...drawnByQuery),
        enableAcceptEncodingBrotli: true,
        enableAcceptEncodingGzip: true,
      }),
      originRequestPolicy: undefined,
    }
    const kept = {
      ...api,
      cachePolicy: new CachePolicy(this, 'KeptAnswers', {
        minTtl: Duration.seconds(0),
        // What says nothing of how long it may be kept is not kept.
        defaultTtl: Duration.seconds(0),
        maxTtl: Duration.minutes(5),
        queryStringBehavior: CacheQueryStringBehavior.all(),
        enableAcceptEncodingBrotli: true,
        enableAcceptEncodingGzip: true,
      }),
    }
    const distribution = new Distribution(this, 'Distribution', {
      comment: stackName(stageOf(this)),
      ...(props.webAcl && { webAclId: props.webAcl }),
      defaultRootObject: 'index.html',
      httpVersion: HttpVersion.HTTP2_AND_3,
      priceClass: PriceClass.PRICE_CLASS_100,
      defaultBehavior: {
        ...files,
        functionAssociations: [FunctionEventType.VIEWER_REQUEST, FunctionEventType.VIEWER_RESPONSE].map(
          (eventType) => ({
            function: mapping,
            eventType,
          }),
        ),
      },
      additionalBehaviors: {
        '/assets/*': files,
        // Read in ranges: its tiles are compressed inside, and whoever compresses it whole breaks them.
        '/map/*': { ...files, compress: false },
        // Public files of rounds: what says itself for how long it may be kept is kept, and nothing else.
        '/api/admissions/rounds/*': { ...api, cachePolicy: CachePolicy.CACHING_OPTIMIZED },
        ...Object.fromEntries(keptAnswers.map((pattern) => [pattern, kept])),
        '/api/*': api,
        ...Object.fromEntries(drawnWhenAsked.map((path) => [path.replace('{proxy+}', '?*'), drawn])),
        '/open311/*': {
          ...kept,
          functionAssociations: [{ function: sizes, eventType: FunctionEventType.VIEWER_REQUEST }],
        },
      },
      ...(props.domain && {
        domainNames: [props.domain.name],
        minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
        certificate: Certificate.fromCertificateArn(this, 'Certificate', props.domain.certificate),
      }),
    })
    acknowledge(distribution, props)
    this.distributionId = distribution.distributionId
    new SiteFiles(this, 'Files', { folder: props.folder, bucket: bucket as IBucket })
    this.url = `https://${props.domain?.name ?? distribution.distributionDomainName}`
  }
}

function acknowledge(distribution: Distribution, { domain, webAcl }: SiteProps): void {
  Validations.of(distribution).acknowledge(
    {
      id: 'AwsSolutions-CFR1',
      reason: 'Residents report from wherever they are, and move here from abroad.',
    },
    {
      id: 'AwsSolutions-CFR3',
      reason:
        'Access logs would keep the network address of every visitor. CloudFront counts requests and errors without them, and the API writes its own log without personal data.',
    },
  )
  if (!webAcl) {
    Validations.of(distribution).acknowledge({
      id: 'AwsSolutions-CFR2',
      reason:
        'The API limits its rate, every body and every function; a firewall costs more a month than the rest. A council that has one names it in api/council/deployments.ts.',
    })
  }
  if (!domain) {
    Validations.of(distribution).acknowledge({
      id: 'AwsSolutions-CFR4',
      reason:
        'The address that CloudFront gives has its own certificate and rule; with a domain, TLS 1.2 is the least.',
    })
  }
}
