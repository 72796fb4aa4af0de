import { join } from 'node:path'
import {
  App,
  aws_apigatewayv2 as api,
  aws_apigatewayv2_authorizers as authorizers,
  aws_cloudfront as cloudfront,
  Duration,
  aws_s3_deployment as deployment,
  aws_dynamodb as dynamodb,
  aws_apigatewayv2_integrations as integrations,
  aws_kms as kms,
  aws_lambda as lambda,
  aws_cloudfront_origins as origins,
  RemovalPolicy,
  Stack,
  aws_s3 as s3,
  aws_scheduler as scheduler,
  aws_secretsmanager as secrets,
  aws_sns as sns,
  aws_lambda_event_sources as sources,
  aws_sqs as sqs,
  aws_sns_subscriptions as subscriptions,
  aws_scheduler_targets as targets,
} from 'aws-cdk-lib'
import type { Construct } from 'constructs'

/** Where the fixture's parts stand: bundled functions by name, the site's directory. */
export type FixturePaths = { functions: string; site: string; out: string }

/**
 * A small stack of the same kinds of resource as the council's: something is posted, written to a table,
 * published from the table's stream through a topic to a queue, and taken in by a consumer.
 */
export function synthFixture(paths: FixturePaths): string {
  const app = new App({ outdir: paths.out, analyticsReporting: false })
  const stack = new Stack(app, 'Fixture', {})
  const key = new kms.Key(stack, 'Key', { enableKeyRotation: true })
  const fn = (name: string, props: Partial<lambda.FunctionProps> = {}) =>
    new lambda.Function(stack, name, {
      runtime: lambda.Runtime.NODEJS_24_X,
      architecture: lambda.Architecture.ARM_64,
      handler: 'index.handler',
      code: lambda.Code.fromAsset(join(paths.functions, name)),
      timeout: Duration.seconds(2),
      memorySize: 256,
      ...props,
    })

  const secret = new secrets.Secret(stack, 'Secret', {
    generateSecretString: { passwordLength: 40, excludePunctuation: true },
  })
  const originSecret = new secrets.Secret(stack, 'OriginSecret', {
    generateSecretString: { passwordLength: 32, excludePunctuation: true },
  })

  const table = new dynamodb.Table(stack, 'Notes', {
    partitionKey: { name: 'id', type: dynamodb.AttributeType.STRING },
    billingMode: dynamodb.BillingMode.PAY_PER_REQUEST,
    stream: dynamodb.StreamViewType.NEW_AND_OLD_IMAGES,
    timeToLiveAttribute: 'expiresAt',
    encryption: dynamodb.TableEncryption.CUSTOMER_MANAGED,
    encryptionKey: key,
    pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
    removalPolicy: RemovalPolicy.RETAIN,
  })
  table.addGlobalSecondaryIndex({
    indexName: 'by-kind',
    partitionKey: { name: 'kind', type: dynamodb.AttributeType.STRING },
    sortKey: { name: 'at', type: dynamodb.AttributeType.STRING },
  })

  const topic = new sns.Topic(stack, 'Events', { fifo: true, topicName: 'events.fifo', masterKey: key })
  const dead = new sqs.Queue(stack, 'Dead', {
    fifo: true,
    queueName: 'notes-dead.fifo',
    encryptionMasterKey: key,
  })
  const queue = new sqs.Queue(stack, 'Queue', {
    fifo: true,
    queueName: 'notes.fifo',
    encryptionMasterKey: key,
    enforceSSL: true,
    visibilityTimeout: Duration.seconds(6),
    deadLetterQueue: { queue: dead, maxReceiveCount: 2 },
  })
  topic.addSubscription(
    new subscriptions.SqsSubscription(queue, {
      rawMessageDelivery: true,
      filterPolicy: { department: sns.SubscriptionFilter.stringFilter({ allowlist: ['notes'] }) },
    }),
  )

  const uploads = new s3.Bucket(stack, 'Uploads', {
    blockPublicAccess: s3.BlockPublicAccess.BLOCK_ALL,
    enforceSSL: true,
    cors: [
      { allowedMethods: [s3.HttpMethods.POST], allowedOrigins: ['*'], allowedHeaders: ['*'], maxAge: 3000 },
    ],
    lifecycleRules: [{ prefix: 'incoming/', expiration: Duration.days(1) }],
  })

  const write = fn('write', {
    environment: {
      TABLE: table.tableName,
      SECRET: secret.secretArn,
      PLACES_SECRET_ID: secret.secretArn,
      PLACES_URL: 'https://api.os.uk/search/places/v1',
    },
  })
  table.grantReadWriteData(write)
  secret.grantRead(write)
  const read = fn('read', { environment: { TABLE: table.tableName } })
  table.grant(read, 'dynamodb:GetItem')
  key.grantDecrypt(read)
  const upload = fn('upload', { environment: { BUCKET: uploads.bucketName } })
  uploads.grantPut(upload, 'incoming/*')
  const publish = fn('publish', { environment: { TOPIC: topic.topicArn } })
  topic.grantPublish(publish)
  publish.addEventSource(
    new sources.DynamoEventSource(table as dynamodb.ITable, {
      startingPosition: lambda.StartingPosition.LATEST,
      batchSize: 10,
      bisectBatchOnError: true,
      retryAttempts: 2,
      reportBatchItemFailures: true,
      filters: [
        lambda.FilterCriteria.filter({ dynamodb: { NewImage: { pending: { S: [{ exists: true }] } } } }),
      ],
    }),
  )
  const consume = fn('consume', { environment: { TABLE: table.tableName } })
  table.grantReadWriteData(consume)
  consume.addEventSource(new sources.SqsEventSource(queue, { batchSize: 10, reportBatchItemFailures: true }))
  const tick = fn('tick', { environment: { TABLE: table.tableName } })
  table.grantReadWriteData(tick)
  new scheduler.Schedule(stack, 'EveryMinute', {
    schedule: scheduler.ScheduleExpression.rate(Duration.minutes(1)),
    target: new targets.LambdaInvoke(tick),
  })
  const authorise = fn('authorise', { environment: { SECRET: originSecret.secretArn } })
  originSecret.grantRead(authorise)

  site(stack, paths, { write, read, upload, authorise }, originSecret, uploads)
  app.synth()
  return paths.out
}

function site(
  scope: Construct,
  paths: FixturePaths,
  functions: Record<'write' | 'read' | 'upload' | 'authorise', lambda.Function>,
  originSecret: secrets.Secret,
  uploads: s3.Bucket,
) {
  const authorizer = new authorizers.HttpLambdaAuthorizer('Origin', functions.authorise, {
    identitySource: ['$request.header.x-origin-key'],
    responseTypes: [authorizers.HttpLambdaResponseType.SIMPLE],
    resultsCacheTtl: Duration.minutes(5),
  })
  const http = new api.HttpApi(scope, 'Api', { defaultAuthorizer: authorizer })
  const route = (method: api.HttpMethod, path: string, handler: lambda.Function) =>
    http.addRoutes({
      path,
      methods: [method],
      integration: new integrations.HttpLambdaIntegration(`${handler.node.id}Integration`, handler),
    })
  route(api.HttpMethod.POST, '/api/notes', functions.write)
  route(api.HttpMethod.GET, '/api/notes/{id}', functions.read)
  route(api.HttpMethod.DELETE, '/api/notes/{id}', functions.read)
  route(api.HttpMethod.POST, '/api/uploads', functions.upload)

  const bucket = new s3.Bucket(scope, 'Site', { blockPublicAccess: s3.BlockPublicAccess.BLOCK_ALL })
  const rewrite = new cloudfront.Function(scope, 'Rewrite', {
    runtime: cloudfront.FunctionRuntime.JS_2_0,
    code: cloudfront.FunctionCode.fromInline(
      "function handler(event) { var r = event.request; if (r.uri.endsWith('/')) r.uri += 'index.html'; return r }",
    ),
  })
  const headers = new cloudfront.ResponseHeadersPolicy(scope, 'Headers', {
    securityHeadersBehavior: {
      contentSecurityPolicy: {
        contentSecurityPolicy: `default-src 'self'; connect-src 'self' https://${uploads.bucketRegionalDomainName}`,
        override: true,
      },
      contentTypeOptions: { override: true },
      frameOptions: { frameOption: cloudfront.HeadersFrameOption.DENY, override: true },
    },
    customHeadersBehavior: {
      customHeaders: [{ header: 'permissions-policy', value: 'camera=()', override: true }],
    },
  })
  const stackOf = Stack.of(scope)
  const distribution = new cloudfront.Distribution(scope, 'Distribution', {
    defaultRootObject: 'index.html',
    defaultBehavior: {
      origin: origins.S3BucketOrigin.withOriginAccessControl(bucket as s3.IBucket),
      viewerProtocolPolicy: cloudfront.ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
      responseHeadersPolicy: headers,
      functionAssociations: [{ function: rewrite, eventType: cloudfront.FunctionEventType.VIEWER_REQUEST }],
    },
    additionalBehaviors: {
      '/api/*': {
        origin: new origins.HttpOrigin(`${http.apiId}.execute-api.${stackOf.region}.${stackOf.urlSuffix}`, {
          customHeaders: { 'x-origin-key': originSecret.secretValue.unsafeUnwrap() },
        }),
        allowedMethods: cloudfront.AllowedMethods.ALLOW_ALL,
        cachePolicy: cloudfront.CachePolicy.CACHING_DISABLED,
        originRequestPolicy: cloudfront.OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
        responseHeadersPolicy: headers,
      },
    },
  })
  new deployment.BucketDeployment(scope, 'Deploy', {
    sources: [deployment.Source.asset(paths.site)],
    destinationBucket: bucket as s3.IBucket,
    distribution,
    cacheControl: [deployment.CacheControl.fromString('public, max-age=60')],
  })
}
