import { Match, Template } from 'aws-cdk-lib/assertions'
import { afterAll, describe, expect, it } from 'vitest'
import type { CouncilProfile } from '#contract/council/council.ts'
import { council } from '#council'
import type { Connections } from '#council/connections.ts'
import { allowedBy, installation } from '../stacks/testing.ts'

const shire = installation()
afterAll(shire.clear)

/** The alarms on a metric of one queue. */
function alarmsOn(from: Template, queue: string, MetricName: string) {
  const found = from.findResources('AWS::CloudWatch::Alarm', {
    Properties: {
      MetricName,
      Dimensions: [{ Name: 'QueueName', Value: { 'Fn::GetAtt': [queue, 'QueueName'] } }],
    },
  })
  return Object.values(found).map(({ Properties }) => Properties)
}

describe('a row of departments', () => {
  const two: CouncilProfile['departments'] = [
    { ...council.departments[0]!, id: 'blue-badge', name: 'Blue Badge', prefix: 'BB', consumer: 'workspace' },
    { ...council.departments[0]!, id: 'fostering', name: 'Fostering', prefix: 'FT', consumer: 'queue' },
    { ...council.departments[0]!, id: 'parking', name: 'Parking', prefix: 'PK', consumer: 'webhook' },
    { ...council.departments[0]!, id: 'lamps', name: 'Lamps', prefix: 'LM', consumer: 'open311' },
  ]
  const connections: Connections = {
    parking: { kind: 'webhook', url: 'https://parking.example.gov.uk/shire' },
    lamps: { kind: 'open311', url: 'https://lamps.example.gov.uk/open311/v2' },
  }
  const wider = Template.fromJSON(shire.synth({ council: { ...council, departments: two }, connections }))

  it.each(two)(
    'brings the queue, dead letters, alarms and subscription of $name',
    ({ id, name, consumer }) => {
      const [[queue, { Properties }] = ['', { Properties: {} as never }]] = Object.entries(
        wider.findResources('AWS::SQS::Queue', { Properties: { QueueName: `${id}.fifo` } }),
      )
      const dead = Object.keys(
        wider.findResources('AWS::SQS::Queue', { Properties: { QueueName: `${id}-dead.fifo` } }),
      )[0]!
      expect(Properties).toMatchObject({
        FifoQueue: true,
        RedrivePolicy: {
          deadLetterTargetArn: { 'Fn::GetAtt': [dead, 'Arn'] },
          maxReceiveCount: consumer === 'webhook' || consumer === 'open311' ? 30 : 5,
        },
      })
      wider.hasResourceProperties('AWS::SNS::Subscription', {
        Endpoint: { 'Fn::GetAtt': [queue, 'Arn'] },
        FilterPolicy: { department: [id] },
        RawMessageDelivery: true,
      })
      const alarms = [
        ...alarmsOn(wider, dead, 'ApproximateNumberOfMessagesVisible'),
        ...alarmsOn(wider, queue, 'ApproximateAgeOfOldestMessage'),
      ]
      expect(alarms.length).toBe(2)
      for (const { AlarmDescription, AlarmActions } of alarms) {
        expect(AlarmDescription).toMatch(new RegExp(`${name}.*resident|resident.*${name}`, 'is'))
        expect(AlarmActions.length).toBe(1)
      }
    },
  )

  it('brings the function that delivers where the workspace is its consumer', () => {
    const delivers = wider.findResources('AWS::Lambda::Function', {
      Properties: {
        Environment: { Variables: { DEPARTMENT: Match.absent(), WORKLIST_TABLE: Match.anyValue() } },
      },
    })
    expect(Object.keys(delivers).filter((id) => id.startsWith('Deliver'))).toHaveLength(1)
    wider.hasResourceProperties('AWS::Lambda::EventSourceMapping', {
      FunctionName: { Ref: Match.stringLikeRegexp('^Deliver') },
      EventSourceArn: { 'Fn::GetAtt': [Match.stringLikeRegexp('^BlueBadgeQueue'), 'Arn'] },
      BatchSize: 10,
      FunctionResponseTypes: ['ReportBatchItemFailures'],
      ScalingConfig: { MaximumConcurrency: 5 },
    })
  })

  it('brings the function that posts to its webhook, and its key, where that is its consumer', () => {
    wider.hasResourceProperties('AWS::Lambda::Function', {
      Environment: {
        Variables: {
          DEPARTMENT: 'parking',
          FOREIGN_URL: 'https://parking.example.gov.uk/shire',
          FOREIGN_SECRET_ID: { Ref: Match.stringLikeRegexp('^ParkingWebhookKey') },
        },
      },
    })
    const [[, role] = ['', {} as never]] = Object.entries(wider.findResources('AWS::IAM::Role')).filter(
      ([id]) => id.startsWith('ParkingDeliver'),
    )
    expect(allowedBy(role.Properties)).toEqual([
      'dynamodb:GetItem HandoversTable',
      'dynamodb:GetItem RequestsTable',
      'dynamodb:GetItem WorklistTable',
      'dynamodb:PutItem HandoversTable',
      'dynamodb:PutItem RequestsTable',
      'dynamodb:PutItem WorklistTable',
      'secretsmanager:GetSecretValue ParkingWebhookKeySecret',
      'sqs:ChangeMessageVisibility ParkingQueue',
      'sqs:DeleteMessage ParkingQueue',
      'sqs:GetQueueAttributes ParkingQueue',
      'sqs:ReceiveMessage ParkingQueue',
    ])
    wider.hasOutput('ParkingWebhookKeyId', {})
  })

  it('brings the functions that speak to its Open311 server, and no more rights than each needs', () => {
    const roles = Object.entries(wider.findResources('AWS::IAM::Role'))
    const rightsOf = (begin: string) =>
      roles.filter(([id]) => id.startsWith(begin)).map(([, role]) => allowedBy(role.Properties))
    const both = [
      'dynamodb:GetItem HandoversTable',
      'dynamodb:GetItem RequestsTable',
      'dynamodb:GetItem WorklistTable',
      'dynamodb:PutItem HandoversTable',
      'dynamodb:PutItem RequestsTable',
      'dynamodb:PutItem WorklistTable',
      'secretsmanager:GetSecretValue LampsOpen311KeySecret',
      'secretsmanager:GetSecretValue RequestSecret',
    ]
    const takes = ['ChangeMessageVisibility', 'DeleteMessage', 'GetQueueAttributes', 'ReceiveMessage']
    expect(rightsOf('LampsDeliver')).toEqual([[...both, ...takes.map((one) => `sqs:${one} LampsQueue`)]])
    expect(rightsOf('LampsPoll')).toEqual([
      [
        ...both,
        'dynamodb:Query HandoversTable/index/to-look',
        's3:PutObject EvidenceBucket/checked/*',
      ].toSorted(),
    ])
  })

  it('brings rights to take the queue, and no more, where its own system is the consumer', () => {
    const policies = Object.values(wider.findResources('AWS::IAM::ManagedPolicy'))
    expect(policies.map(({ Properties }) => allowedBy({ Policies: [Properties] }))).toEqual([
      ['ChangeMessageVisibility', 'DeleteMessage', 'GetQueueAttributes', 'ReceiveMessage'].map(
        (action) => `sqs:${action} FosteringQueue`,
      ),
    ])
    wider.hasOutput('FosteringConsumerPolicy', {})
  })
})
