import { tmpdir } from 'node:os'
import { expect, it } from 'vitest'
import type { Resource } from '#infra/template/types.ts'
import { localAddresses } from './addresses.ts'
import { operatorPrincipal } from './principals.ts'
import { readModel } from './read.ts'
import { revealSecrets } from './secrets.ts'

const trust = (Service: string) => ({
  Statement: [{ Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { Service } }],
})
const allow = (Action: string[], Resource: unknown) => ({ Effect: 'Allow', Action, Resource })
const att = (logicalId: string, attribute: string) => ({ 'Fn::GetAtt': [logicalId, attribute] })
const role = (...Statement: object[]): Resource => ({
  Type: 'AWS::IAM::Role',
  Properties: {
    AssumeRolePolicyDocument: trust('lambda.amazonaws.com'),
    Policies: [{ PolicyDocument: { Statement } }],
  },
})
const consume = ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes']
const parts: Record<string, Resource> = {
  Key: {
    Type: 'AWS::KMS::Key',
    Properties: {
      KeyPolicy: { Statement: [{ ...allow(['kms:*'], '*'), Principal: { Service: 'sns.amazonaws.com' } }] },
    },
  },
  Queue: {
    Type: 'AWS::SQS::Queue',
    Properties: { QueueName: 'q.fifo', FifoQueue: true, KmsMasterKeyId: att('Key', 'Arn') },
  },
  QueuePolicy: {
    Type: 'AWS::SQS::QueuePolicy',
    Properties: {
      Queues: [{ Ref: 'Queue' }],
      PolicyDocument: {
        Statement: [
          { ...allow(['sqs:SendMessage'], att('Queue', 'Arn')), Principal: { Service: 'sns.amazonaws.com' } },
        ],
      },
    },
  },
  Topic: { Type: 'AWS::SNS::Topic', Properties: { FifoTopic: true } },
  Subscription: {
    Type: 'AWS::SNS::Subscription',
    Properties: { Protocol: 'sqs', TopicArn: { Ref: 'Topic' }, Endpoint: att('Queue', 'Arn') },
  },
  Role: role(allow(consume, att('Queue', 'Arn'))),
  Take: {
    Type: 'AWS::Lambda::Function',
    Properties: {
      Runtime: 'nodejs24.x',
      Handler: 'index.handler',
      Role: att('Role', 'Arn'),
      Code: { S3Key: 'take.zip' },
      Environment: { Variables: { QUEUE: { Ref: 'Queue' } } },
    },
  },
  Mapping: {
    Type: 'AWS::Lambda::EventSourceMapping',
    Properties: { EventSourceArn: att('Queue', 'Arn'), FunctionName: { Ref: 'Take' } },
  },
  Rule: {
    Type: 'AWS::Events::Rule',
    Properties: { ScheduleExpression: 'rate(1 minute)', Targets: [{ Id: '1', Arn: att('Take', 'Arn') }] },
  },
  Permission: {
    Type: 'AWS::Lambda::Permission',
    Properties: {
      Action: 'lambda:InvokeFunction',
      FunctionName: att('Take', 'Arn'),
      Principal: 'events.amazonaws.com',
      SourceArn: att('Rule', 'Arn'),
    },
  },
}

const read = (change: Record<string, Resource | undefined> = {}) => {
  const resources = Object.entries({ ...parts, ...change }).filter(([, resource]) => resource)
  const template = { Resources: Object.fromEntries(resources) as Record<string, Resource> }
  const addressed = { gateway: 'http://127.0.0.1:1', site: 'http://localhost:2', siteOrigins: [] }
  return readModel(
    { name: 'Shire', template, assets: { 'take.zip': tmpdir() } },
    addressed,
    operatorPrincipal('secret'),
  )
}

it('reads a stack whose parts may all do what they have to', () => {
  const { functions, plan, mappings, schedules } = read()
  expect(functions[0]?.environment).toEqual({ QUEUE: 'http://127.0.0.1:1/000000000000/q.fifo' })
  expect(plan.subscriptions).toHaveLength(1)
  expect(mappings[0]).toMatchObject({ kind: 'queue', batchSize: 10 })
  expect(schedules[0]?.targets).toHaveLength(1)
})

it.each([
  [
    'a function may not take its queue',
    { Role: role(allow(consume.slice(1), att('Queue', 'Arn'))) },
    'Mapping: Role lacks sqs:ReceiveMessage',
  ],
  [
    'a topic may not send to a queue',
    { QueuePolicy: undefined },
    "Subscription: the policy of Queue doesn't let the topic send",
  ],
  [
    'a topic may not use the key of a queue',
    { Key: { Type: 'AWS::KMS::Key', Properties: { KeyPolicy: { Statement: [] } } } },
    "the key of Queue doesn't let the topic use it",
  ],
  [
    'a schedule may not start its function',
    { Permission: undefined },
    'no AWS::Lambda::Permission lets events.amazonaws.com call',
  ],
  [
    'Lambda may not take a role',
    {
      Role: { Type: 'AWS::IAM::Role', Properties: { AssumeRolePolicyDocument: trust('ec2.amazonaws.com') } },
    },
    'Take: its role',
  ],
  [
    'a managed policy is not known',
    {
      Role: {
        Type: 'AWS::IAM::Role',
        Properties: {
          ...parts.Role?.Properties,
          ManagedPolicyArns: ['arn:aws:iam::aws:policy/AdministratorAccess'],
        },
      },
    },
    "doesn't know the managed policy",
  ],
  [
    'a function is of another runtime',
    {
      Take: {
        Type: 'AWS::Lambda::Function',
        Properties: { ...parts.Take?.Properties, Runtime: 'python3.13' },
      },
    },
    'Take: the player runs functions of nodejs',
  ],
])('stops where AWS would refuse or be silent: %s', (_, change, words) => {
  expect(() => read(change)).toThrow(words)
})

it('puts this machine where the template names the deployed site and buckets', () => {
  const local = {
    site: 'http://localhost:2',
    siteOrigins: ['http://localhost:2', 'http://127.0.0.1:2'],
    gateway: 'http://127.0.0.1:1',
  }
  const { localise, openRules } = localAddresses(
    { site: ['d1.cloudfront.net'], buckets: ['photos.s3.amazonaws.com'] },
    local,
  )
  expect(localise("connect-src 'self' https://photos.s3.amazonaws.com")).toBe(
    "connect-src 'self' http://127.0.0.1:1",
  )
  expect(localise('https://d1.cloudfront.net/track')).toBe('http://localhost:2/track')
  const rule = { AllowedMethods: ['POST'], AllowedOrigins: ['https://d1.cloudfront.net'] }
  expect(openRules([rule])[0]?.AllowedOrigins).toEqual(['https://d1.cloudfront.net', ...local.siteOrigins])
})

it('fills in secrets, whole or by a key, and names what it does not know', () => {
  const arn = 'arn:aws:secretsmanager:eu-west-2:000000000000:secret:s-abc'
  const secrets = { [arn]: '{"a":"1"}' }
  expect(revealSecrets(`x{{resolve:secretsmanager:${arn}:SecretString:::}}`, secrets)).toBe('x{"a":"1"}')
  expect(revealSecrets(`{{resolve:secretsmanager:${arn}:SecretString:a::}}`, secrets)).toBe('1')
  expect(() => revealSecrets('{{resolve:ssm:/name}}', secrets)).toThrow("can't resolve {{resolve:ssm:/name}}")
})
