import { Match, Template } from 'aws-cdk-lib/assertions'
import { afterAll, describe, expect, it } from 'vitest'
import type { Department } from '#contract/council/council.ts'
import { council } from '#council'
import type { Connections } from '#council/connections.ts'
import { appOf, type SynthOptions } from '../app.ts'
import { allowedBy, installation, plain } from '../stacks/testing.ts'
import { anyOf } from './department-queue.ts'

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

const row = (id: string, name: string, prefix: string, consumer: Department['consumer']): Department => ({
  ...council.departments[0]!,
  id,
  name,
  prefix,
  consumer,
})
const listed = [
  row('blue-badge', 'Blue Badge', 'BB', 'workspace'),
  row('libraries', 'Libraries', 'BK', 'workspace'),
]
const own = [
  row('fostering', 'Fostering', 'FT', 'queue'),
  row('parking', 'Parking', 'PK', 'webhook'),
  row('lamps', 'Lamps', 'LM', 'open311'),
]
const departments = [...listed, ...own]
const connections: Connections = {
  parking: { kind: 'webhook', url: 'https://parking.example.gov.uk/shire' },
  lamps: { kind: 'open311', url: 'https://lamps.example.gov.uk/open311/v2' },
}
const options = (more: Partial<SynthOptions> = {}) => ({
  council: { ...council, departments },
  connections,
  ...more,
})

/** That a queue takes the events of these departments, keeps what failed, and has two alarms that name them. */
function expectQueue(from: Template, name: string, tries: number, whose: readonly Department[]): void {
  const [[queue, { Properties }] = ['', { Properties: {} as never }]] = Object.entries(
    from.findResources('AWS::SQS::Queue', { Properties: { QueueName: `${name}.fifo` } }),
  )
  const dead = Object.keys(
    from.findResources('AWS::SQS::Queue', { Properties: { QueueName: `${name}-dead.fifo` } }),
  )[0]!
  expect(Properties).toMatchObject({
    FifoQueue: true,
    RedrivePolicy: { deadLetterTargetArn: { 'Fn::GetAtt': [dead, 'Arn'] }, maxReceiveCount: tries },
  })
  from.hasResourceProperties('AWS::SNS::Subscription', {
    Endpoint: { 'Fn::GetAtt': [queue, 'Arn'] },
    FilterPolicy: { department: whose.map(({ id }) => id) },
    RawMessageDelivery: true,
  })
  const alarms = [
    ...alarmsOn(from, dead, 'ApproximateNumberOfMessagesVisible'),
    ...alarmsOn(from, queue, 'ApproximateAgeOfOldestMessage'),
  ]
  expect(alarms.length).toBe(2)
  for (const { AlarmDescription, AlarmActions } of alarms) {
    for (const { name } of whose)
      expect(AlarmDescription).toMatch(new RegExp(`${name}.*resident|resident.*${name}`, 'is'))
    expect(AlarmActions.length).toBe(1)
  }
}

const queuesOf = (from: Template) =>
  Object.values(from.findResources('AWS::SQS::Queue')).map(({ Properties }) => Properties.QueueName)
/** From which queues the function of the built-in list is started. */
const startsOf = (from: Template) =>
  Object.values(from.findResources('AWS::Lambda::EventSourceMapping'))
    .filter(({ Properties }) => plain(Properties.FunctionName) === 'DeliverFunction')
    .map(({ Properties }) => plain(Properties.EventSourceArn))

describe('a row of departments', () => {
  const wider = Template.fromJSON(shire.synth(options()))

  it.each(own)('brings the queue, dead letters, alarms and subscription of $name', (one) => {
    expectQueue(wider, one.id, one.consumer === 'queue' ? 5 : 30, [one])
  })

  it('shares one queue with its dead letters, alarms and subscription where it works from the built-in list', () => {
    expectQueue(wider, 'workspace', 5, listed)
    for (const { id } of listed) expect(queuesOf(wider)).not.toContain(`${id}.fifo`)
  })

  it('brings the function that delivers where the workspace is its consumer', () => {
    const delivers = wider.findResources('AWS::Lambda::Function', {
      Properties: {
        Environment: { Variables: { DEPARTMENT: Match.absent(), WORKLIST_TABLE: Match.anyValue() } },
      },
    })
    expect(Object.keys(delivers).filter((id) => id.startsWith('Deliver'))).toHaveLength(1)
    wider.hasResourceProperties('AWS::Lambda::EventSourceMapping', {
      FunctionName: { Ref: Match.stringLikeRegexp('^Deliver') },
      EventSourceArn: { 'Fn::GetAtt': [Match.stringLikeRegexp('^ListedQueue'), 'Arn'] },
      BatchSize: 10,
      FunctionResponseTypes: ['ReportBatchItemFailures'],
      ScalingConfig: { MaximumConcurrency: 20 },
    })
    expect(startsOf(wider)).toEqual(['ListedQueue'])
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

/** As in versions in which each department had a queue: what has another id CloudFormation makes anew. */
const idsOfBlueBadge = [
  'BlueBadgeQueueDeadCCE83227',
  'BlueBadgeQueueDeadPolicy98498312',
  'BlueBadgeQueue018F9705',
  'BlueBadgeQueuePolicy8CD6E91D',
  'BlueBadgeQueueNotTaken108C4B97',
  'BlueBadgeQueueLate505CC3E5',
  'BlueBadgeSubscription4E40B29E',
  'BlueBadgeDeliveries895C6934',
]

describe('a department that comes to the built-in list, or leaves it', () => {
  it('keeps the queue that it had for as long as it is told to, under the ids that it had, and both are taken', () => {
    const both = Template.fromJSON(shire.synth(options({ context: { keepQueues: 'blue-badge' } })))
    expectQueue(both, 'workspace', 5, listed)
    expectQueue(both, 'blue-badge', 5, listed.slice(0, 1))
    expect(queuesOf(both)).not.toContain('libraries.fifo')
    expect(startsOf(both).toSorted()).toEqual(['BlueBadgeQueue', 'ListedQueue'])
    const ids = Object.keys(both.toJSON().Resources)
    expect(ids).toEqual(expect.arrayContaining(idsOfBlueBadge))
    const [[, role] = ['', {} as never]] = Object.entries(both.findResources('AWS::IAM::Role')).filter(
      ([id]) => id.startsWith('DeliverRole'),
    )
    expect(allowedBy(role.Properties)).toEqual(
      expect.arrayContaining(['sqs:ReceiveMessage BlueBadgeQueue', 'sqs:ReceiveMessage ListedQueue']),
    )
  })

  it('may be all of them, and none that there is not', () => {
    const all = Template.fromJSON(shire.synth(options({ context: { keepQueues: 'all' } })))
    expect(startsOf(all).toSorted()).toEqual(['BlueBadgeQueue', 'LibrariesQueue', 'ListedQueue'])
    expect(() => shire.synth(options({ context: { keepQueues: 'blue-badge,parkin' } }))).toThrow(
      'keepQueues=blue-badge,parkin names parkin. Write all, or some of: blue-badge, libraries, fostering',
    )
  })

  it('has its own subscription before the list gives up its events', () => {
    const { template } = appOf(shire.options(options())).synth().getStackByName('Shire')
    const wings = Object.entries(template.Resources as Record<string, { Type: string; DependsOn?: string[] }>)
    const idOf = (name: string) => wings.find(([id]) => id.startsWith(`${name}NestedStack`))?.[0]
    const [[, work] = []] = wings.filter(([id]) => id === idOf('WorkWing'))
    expect(work?.DependsOn).toEqual(
      expect.arrayContaining(['Fostering', 'Parking', 'Lamps'].map((name) => idOf(`${name}Department`))),
    )
  })
})

describe('an alarm on the queue of many', () => {
  it('names as many as CloudWatch has room for, and counts the others', () => {
    expect(anyOf(['Highways'])).toBe('Highways')
    expect(anyOf(['Highways', 'Libraries', 'Transport'])).toBe('Highways, Libraries or Transport')
    const names = Array.from({ length: 40 }, (_, at) => `Department number ${at + 10}`)
    expect(anyOf(names)).toMatch(/^Department number 10, .*Department number \d\d or 20 others$/)
    const many = names.map((name, at) => {
      const letters = String.fromCharCode(97 + Math.floor(at / 26), 97 + (at % 26))
      const prefix = `X${letters.toUpperCase()}`.replace(/[ILOU]/g, 'Z')
      return row(`one-${letters}`, name, prefix, 'workspace')
    })
    const wide = shire.synth({ council: { ...council, departments: many } })
    const alarms = Object.values(Template.fromJSON(wide).findResources('AWS::CloudWatch::Alarm'))
    for (const { Properties } of alarms) expect(Properties.AlarmDescription.length).toBeLessThanOrEqual(1024)
  })
})
