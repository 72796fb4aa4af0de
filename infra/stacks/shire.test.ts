import { Match, Template } from 'aws-cdk-lib/assertions'
import { CfnBucket } from 'aws-cdk-lib/aws-s3'
import { afterAll, describe, expect, it } from 'vitest'
import { council } from '#council'
import { openapi } from '#http/document/openapi.ts'
import { services } from '#services/index.ts'
import { appOf } from '../app.ts'
import { installation } from './testing.ts'

const shire = installation()
afterAll(shire.clear)

const raw = shire.synth()
const template = Template.fromJSON(raw)
const resourceOf = (id: string) => raw.Resources[id]?.Properties ?? {}

describe('what residents entered', () => {
  it.each([
    ['AWS::DynamoDB::Table', 'Retain'],
    ['AWS::S3::Bucket', 'RetainExceptOnCreate'],
    ['AWS::KMS::Key', 'RetainExceptOnCreate'],
    ['AWS::SecretsManager::Secret', 'RetainExceptOnCreate'],
  ])('outlives the stack: %s', (type, DeletionPolicy) => {
    expect(Object.keys(template.findResources(type)).length).toBeGreaterThan(0)
    template.allResources(type, { DeletionPolicy, UpdateReplacePolicy: 'Retain' })
  })

  it('is in tables that can be restored and not deleted, under our key, paid by use', () => {
    template.allResourcesProperties('AWS::DynamoDB::Table', {
      BillingMode: 'PAY_PER_REQUEST',
      DeletionProtectionEnabled: true,
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
      SSESpecification: { KMSMasterKeyId: Match.anyValue(), SSEEnabled: true, SSEType: 'KMS' },
    })
  })

  it('travels and rests under our key', () => {
    template.allResourcesProperties('AWS::SQS::Queue', { KmsMasterKeyId: Match.anyValue() })
    template.allResourcesProperties('AWS::SNS::Topic', { KmsMasterKeyId: Match.anyValue() })
    template.hasResourceProperties('AWS::KMS::Key', { EnableKeyRotation: true })
    template.hasResourceProperties('AWS::S3::Bucket', {
      BucketEncryption: { ServerSideEncryptionConfiguration: [Match.objectLike({ BucketKeyEnabled: true })] },
    })
  })

  it('loses what was never sent: files unchecked after a day, unsent after 35; and files of rounds that are over', () => {
    template.hasResourceProperties('AWS::S3::Bucket', {
      LifecycleConfiguration: {
        Rules: Match.arrayWith([
          Match.objectLike({ Prefix: 'incoming/', ExpirationInDays: 1 }),
          Match.objectLike({ Prefix: 'checked/', ExpirationInDays: 35 }),
          Match.objectLike({ Prefix: 'rounds/', ExpirationInDays: 490 + 365 }),
        ]),
      },
    })
  })
})

describe('the API', () => {
  it('has a route for everything that its document promises', () => {
    const promised = Object.entries(openapi(services, council).paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    )
    const routes = Object.values(template.findResources('AWS::ApiGatewayV2::Route'))
    const keys = new Set<string>(routes.map(({ Properties }) => Properties.RouteKey))
    const isThere = (route: string) => keys.has(route) || keys.has(route.replace(/^GET/, 'ANY'))
    expect(promised.filter((route) => !isThere(route))).toEqual([])
  })

  it('answers only through CloudFront, whatever the route', () => {
    const routes = Object.entries(template.findResources('AWS::ApiGatewayV2::Route'))
    expect(routes.length).toBeGreaterThan(10)
    const origin = {
      Ref: Object.keys(template.findResources('AWS::SecretsManager::Secret')).find((id) =>
        id.startsWith('OriginSecret'),
      ),
    }
    for (const [route, { Properties }] of routes) {
      const [, integration] = Properties.Target['Fn::Join'][1]
      const { IntegrationUri } = resourceOf(integration.Ref)
      const { Environment } = resourceOf((IntegrationUri as { 'Fn::GetAtt': [string] })['Fn::GetAtt'][0])
      expect(Environment, route).toMatchObject({ Variables: { ORIGIN_SECRET_ID: origin } })
    }
    template.hasResourceProperties('AWS::CloudFront::Distribution', {
      DistributionConfig: {
        Origins: Match.arrayWith([
          Match.objectLike({ OriginCustomHeaders: [Match.objectLike({ HeaderName: 'x-origin-key' })] }),
        ]),
      },
    })
  })

  it('writes down neither addresses nor paths of residents', () => {
    const [[, stage] = ['', { Properties: {} as never }]] = Object.entries(
      template.findResources('AWS::ApiGatewayV2::Stage'),
    )
    const format: string = (stage.Properties as { AccessLogSettings: { Format: string } }).AccessLogSettings
      .Format
    expect(format.match(/\$context\.[a-zA-Z.]+/g)).toEqual([
      '$context.requestTimeEpoch',
      '$context.requestId',
      '$context.routeKey',
      '$context.status',
      '$context.responseLength',
      '$context.responseLatency',
      '$context.integrationErrorMessage',
    ])
  })
})

describe('events', () => {
  it('leave by the stream when something is pending, and by the sweep every minute', () => {
    template.hasResourceProperties('AWS::Lambda::EventSourceMapping', {
      BatchSize: 25,
      BisectBatchOnFunctionError: true,
      MaximumRetryAttempts: 3,
      FilterCriteria: {
        Filters: [
          { Pattern: JSON.stringify({ dynamodb: { NewImage: { pending: { S: [{ exists: true }] } } } }) },
        ],
      },
    })
    template.hasResourceProperties('AWS::Events::Rule', { ScheduleExpression: 'rate(1 minute)' })
  })
})

it('says from two months before that a calendar ends, and is synthesised all the same', () => {
  const said = (now: string) =>
    appOf(shire.options({ now: new Date(now) }))
      .synth()
      .getStackByName('Shire')
      .messages.map(({ level, entry: { data } }) => `${level}: ${data}`)
      .filter((text) => text.includes('calendars'))
  expect(said('2028-10-30T12:00:00Z')).toEqual([])
  expect(said('2028-10-31T12:00:00Z')).toEqual([
    expect.stringMatching(/^info: .*“england” .31 December 2028/),
  ])
})

it('stops at a finding of cdk-nag that nobody acknowledged', () => {
  const app = appOf(shire.options())
  new CfnBucket(app.node.findChild('Shire'), 'Open')
  expect(() => app.synth()).toThrow(/AwsSolutions-S10/)
})

it('tells the council of a budget that runs out', () => {
  const operations = { ...council.operations, monthlyBudgetUsd: 75, alarmEmail: 'duty@example.org' }
  const told = Template.fromJSON(shire.synth({ council: { ...council, operations } }))
  told.hasResourceProperties('AWS::Budgets::Budget', { Budget: { BudgetLimit: { Amount: 75, Unit: 'USD' } } })
  told.hasResourceProperties('AWS::SNS::Subscription', { Protocol: 'email', Endpoint: 'duty@example.org' })
})
