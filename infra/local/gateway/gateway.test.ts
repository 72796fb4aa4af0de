import { createHmac } from 'node:crypto'
import { expect, it } from 'vitest'
import type { Plan } from '../model/plan.ts'
import { operatorPrincipal } from '../model/principals.ts'
import { localPlace } from '../template/place.ts'
import { corsHeaders } from './cors.ts'
import { tableNeeds } from './dynamodb.ts'
import { queueNeeds, topicNeeds } from './messages.ts'
import { objectNeeds } from './object-needs.ts'
import { checkPost } from './presigned-post.ts'

const queue = {
  logicalId: 'Q',
  name: 'q.fifo',
  arn: 'arn:aws:sqs:eu-west-2:000000000000:q.fifo',
  url: 'http://aws/0/q.fifo',
  attributes: {},
  keyArn: 'key',
}
const bucket = {
  logicalId: 'B',
  name: 'photos',
  arn: 'arn:aws:s3:::photos',
  cors: [],
  lifecycle: [],
  keyArn: 'key',
}
const table = {
  logicalId: 'T',
  name: 'Notes',
  arn: 'arn',
  definition: {
    GlobalSecondaryIndexes: [
      { IndexName: 'by-kind', KeySchema: [{ AttributeName: 'kind', KeyType: 'HASH' }] },
    ],
  },
  keyAttributes: ['id'],
  keyArn: 'key',
}
const topic = {
  logicalId: 'E',
  name: 'events.fifo',
  arn: 'arn:aws:sns:eu-west-2:000000000000:events.fifo',
  attributes: {},
}
const plan: Plan = {
  place: localPlace('Shire'),
  principals: [],
  keys: [],
  tables: [table],
  queues: [queue],
  topics: [topic],
  subscriptions: [],
  buckets: [bucket],
  secrets: [],
  streams: [],
  emptied: [],
}
const notes = 'arn:aws:dynamodb:eu-west-2:000000000000:table/Notes'

it.each([
  ['PutItem', { TableName: 'Notes' }, [['dynamodb:PutItem', notes]]],
  ['Query', { TableName: 'Notes', IndexName: 'by-kind' }, [['dynamodb:Query', `${notes}/index/by-kind`]]],
  [
    'BatchWriteItem',
    { RequestItems: { Notes: [], Other: [] } },
    [
      ['dynamodb:BatchWriteItem', notes],
      ['dynamodb:BatchWriteItem', notes.replace('Notes', 'Other')],
    ],
  ],
])('DynamoDB %s %j needs %j', (action, parameters, expected) => {
  const { access, key } = tableNeeds(plan, action, parameters)
  expect(access.map(({ action, resource }) => [action, resource])).toEqual(expected)
  expect(key).toEqual({ arn: 'key', actions: ['kms:Decrypt'], service: 'dynamodb' })
})

it.each([
  ['PutItem', { TableName: 'Notes', Item: { id: { S: 'a' }, kind: { S: 'k' } } }, ['a']],
  ['GetItem', { TableName: 'Notes', Key: { id: { S: 'a' } } }, ['a']],
  [
    'Query',
    {
      TableName: 'Notes',
      KeyConditionExpression: '#id = :id AND at > :at',
      ExpressionAttributeNames: { '#id': 'id' },
      ExpressionAttributeValues: { ':at': { S: 'z' }, ':id': { S: 'a' } },
    },
    ['a'],
  ],
  [
    'Query',
    {
      TableName: 'Notes',
      IndexName: 'by-kind',
      KeyConditionExpression: 'kind = :kind',
      ExpressionAttributeValues: { ':kind': { S: 'k' } },
    },
    ['k'],
  ],
  // What cannot be told fits no pattern.
  ['Query', { TableName: 'Notes', KeyConditionExpression: 'other = :other' }, ['']],
  [
    'BatchWriteItem',
    {
      RequestItems: {
        Notes: [{ PutRequest: { Item: { id: { S: 'a' } } } }, { DeleteRequest: { Key: { id: { S: 'b' } } } }],
      },
    },
    ['a', 'b'],
  ],
  ['BatchGetItem', { RequestItems: { Notes: { Keys: [{ id: { S: 'a' } }] } } }, ['a']],
])('DynamoDB %s %j is about the keys %j', (action, parameters, expected) => {
  expect(tableNeeds(plan, action, parameters).access[0]?.context).toEqual({
    'dynamodb:leadingkeys': expected,
  })
})

it('a batch of messages needs the permission and the key of a message', () => {
  expect(queueNeeds(plan, 'SendMessageBatch', { QueueUrl: queue.url })).toEqual({
    access: [{ action: 'sqs:SendMessage', resource: queue.arn }],
    key: { arn: 'key', actions: ['kms:GenerateDataKey', 'kms:Decrypt'], service: 'sqs' },
  })
  const form = new URLSearchParams({ Action: 'PublishBatch', TopicArn: topic.arn })
  expect(topicNeeds(plan, form).access).toEqual([{ action: 'sns:Publish', resource: topic.arn }])
})

it.each([
  ['GET', 'a', '', 's3:GetObject arn:aws:s3:::photos/a', ['kms:Decrypt']],
  ['HEAD', 'a', '', 's3:GetObject arn:aws:s3:::photos/a', ['kms:Decrypt']],
  ['PUT', 'a', '', 's3:PutObject arn:aws:s3:::photos/a', ['kms:GenerateDataKey']],
  ['DELETE', 'a', '', 's3:DeleteObject arn:aws:s3:::photos/a', undefined],
  ['GET', '', 'list-type=2', 's3:ListBucket arn:aws:s3:::photos', undefined],
])('S3 %s of "%s"?%s needs %s', (method, key, query, needed, keyActions) => {
  const needs = objectNeeds(
    plan,
    { method, bucket: 'photos', key, query: new URLSearchParams(query) },
    Buffer.alloc(0),
  )
  expect(needs.access.map(({ action, resource }) => `${action} ${resource}`)).toEqual([needed])
  expect(needs.key?.actions).toEqual(keyActions)
})

it('S3 needs permission for every object that is deleted, and for the source of a copy', () => {
  const deletion = { method: 'POST', bucket: 'photos', key: '', query: new URLSearchParams('delete') }
  const body = Buffer.from(
    '<Delete><Object><Key>a</Key></Object><Object><Key>b&amp;c</Key></Object></Delete>',
  )
  expect(objectNeeds(plan, deletion, body).access.map(({ resource }) => resource)).toEqual([
    `${bucket.arn}/a`,
    `${bucket.arn}/b&c`,
  ])
  const copy = {
    method: 'PUT',
    bucket: 'photos',
    key: 'b',
    query: new URLSearchParams(),
    copySource: 'other/a',
  }
  expect(
    objectNeeds(plan, copy, Buffer.alloc(0)).access.map(({ action, resource }) => `${action} ${resource}`),
  ).toEqual(['s3:GetObject arn:aws:s3:::other/a', 's3:PutObject arn:aws:s3:::photos/b'])
})

const operator = operatorPrincipal('secret')

/** A form that is signed as the SDK signs it. */
function signedForm(expiration: string, change: Record<string, string> = {}) {
  const credential = `${operator.accessKeyId}/20260601/eu-west-2/s3/aws4_request`
  const conditions = [
    { key: 'incoming/1' },
    ['starts-with', '$Content-Type', 'image/'],
    { 'x-amz-credential': credential },
  ]
  const policy = Buffer.from(JSON.stringify({ expiration, conditions })).toString('base64')
  const key = ['20260601', 'eu-west-2', 's3', 'aws4_request'].reduce<string | Buffer>(
    (previous, part) => createHmac('sha256', previous).update(part).digest(),
    'AWS4secret',
  )
  const signature = createHmac('sha256', key).update(policy).digest('hex')
  const fields = {
    key: 'incoming/1',
    'content-type': 'image/png',
    policy,
    'x-amz-credential': credential,
    'x-amz-signature': signature,
  }
  return { fields: { ...fields, ...change }, fileSize: 1 }
}
const now = Date.parse('2026-06-01T12:00:00Z')
const later = '2026-06-01T12:01:00Z'

it('takes an upload that fits its signed policy', () => {
  expect(checkPost(signedForm(later), 'photos', [operator], now).name).toBe('operator')
})

it.each([
  ['too late', signedForm('2026-06-01T11:59:00Z'), 'Policy expired'],
  ['of another kind', signedForm(later, { 'content-type': 'text/html' }), 'Policy Condition failed'],
  ['with a field nobody signed', signedForm(later, { acl: 'public-read' }), 'Extra input fields: acl'],
  [
    'signed by nobody here',
    signedForm(later, { 'x-amz-credential': 'X/20260601/eu-west-2/s3/aws4_request' }),
    'does not exist',
  ],
])('refuses an upload %s', (_, form, words) => {
  expect(() => checkPost(form, 'photos', [operator], now)).toThrow(words)
})

it('opens a bucket to the pages that its rules name', () => {
  const rules = {
    ...bucket,
    cors: [
      {
        AllowedMethods: ['POST'],
        AllowedOrigins: ['https://*.example'],
        AllowedHeaders: ['x-*'],
        MaxAge: 60,
      },
    ],
  }
  const preflight = (headers: object, method = 'POST') =>
    corsHeaders(rules, method, { origin: 'https://a.example', ...headers })
  expect(preflight({ 'access-control-request-headers': 'x-a' })).toMatchObject({
    'access-control-allow-origin': 'https://a.example',
    'access-control-allow-headers': 'x-a',
    'access-control-max-age': '60',
  })
  expect(preflight({ origin: 'https://b.test' })).toBeUndefined()
  expect(preflight({ 'access-control-request-headers': 'authorization' })).toBeUndefined()
  expect(preflight({}, 'DELETE')).toBeUndefined()
})
