import { expect, it } from 'vitest'
import { permits } from './evaluate.ts'
import { mayUseKey } from './keys.ts'
import { readPolicy } from './policy.ts'

const table = 'arn:aws:dynamodb:eu-west-2:000000000000:table/Notes'
const put = { action: 'dynamodb:PutItem', resource: table }
const policy = (...Statement: object[]) => readPolicy({ Statement }, 'Role')
const allow = (statement: object) => ({
  Effect: 'Allow',
  Action: 'dynamodb:PutItem',
  Resource: table,
  ...statement,
})

it.each([
  ['the exact action and resource', allow({}), true],
  ['another action', allow({ Action: 'dynamodb:GetItem' }), false],
  ['another resource', allow({ Resource: `${table}/index/by-kind` }), false],
  ['wildcards', allow({ Action: 'dynamodb:Put*', Resource: 'arn:aws:dynamodb:*:*:table/N?tes' }), true],
  ['a wildcard that stops before the end', allow({ Resource: `${table}/*` }), false],
  ['an action in other letters', allow({ Action: 'DynamoDB:putitem' }), true],
  ['everything but what is asked', allow({ Action: undefined, NotAction: 'dynamodb:PutItem' }), false],
  ['everything but something else', allow({ Action: undefined, NotAction: 'dynamodb:GetItem' }), true],
  ['a dot that is meant as a dot', allow({ Resource: table.replace('Notes', 'N.tes') }), false],
])('judges %s', (_, statement, expected) => {
  expect(permits(policy(statement), put)).toBe(expected)
})

it('lets a denial win', () => {
  expect(permits(policy(allow({}), { Effect: 'Deny', Action: '*', Resource: '*' }), put)).toBe(false)
})

const leading = (...keys: string[]) => ({ 'dynamodb:leadingkeys': keys })
const references = { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': ['*-????-????'] } }

it.each([
  [references, leading('SA-7K3M-9QTD'), true],
  [references, leading('SA-7K3M-9QTD/offers'), false],
  [references, leading('reception-2027'), false],
  [references, leading('SA-7K3M-9QTD', 'reception-2027'), false],
  [references, leading(''), false],
  [{ StringEquals: { 'aws:SourceArn': 'a' } }, { 'aws:sourcearn': 'a' }, true],
  [{ StringEquals: { 'aws:SourceArn': ['b', 'c'] } }, { 'aws:sourcearn': 'a' }, false],
  [{ StringEquals: { 'aws:SourceArn': 'a' } }, {}, false],
  [{ StringEqualsIfExists: { 'aws:SourceArn': 'a' } }, {}, true],
  [{ StringNotEquals: { 'aws:SourceArn': 'a' } }, {}, true],
  [{ ArnLike: { 'aws:SourceArn': 'arn:*:x' } }, { 'aws:sourcearn': 'arn:aws:x' }, true],
  [{ Bool: { 'aws:SecureTransport': 'false' } }, { 'aws:securetransport': 'true' }, false],
  [{ Null: { 'aws:SourceArn': 'true' } }, {}, true],
])('judges the condition %j in %j', (Condition, context, expected) => {
  expect(permits(policy(allow({ Condition })), { ...put, context })).toBe(expected)
})

it.each([
  [allow({ Condition: { DateGreaterThan: { 'aws:SourceArn': '1' } } }), 'the condition DateGreaterThan'],
  [
    allow({ Condition: { StringEquals: { 'aws:PrincipalTag/a': '1' } } }),
    'the condition key aws:PrincipalTag/a',
  ],
  [allow({ NotPrincipal: '*' }), 'a policy with NotPrincipal'],
])('refuses to guess: %j', (statement, name) => {
  expect(() => policy(statement)).toThrow(`Role: the player can't judge ${name}`)
})

it('asks about who is meant', () => {
  const statements = policy({ ...allow({}), Principal: { Service: 'sns.amazonaws.com' } })
  expect(permits(statements, put, 'sns.amazonaws.com')).toBe(true)
  expect(permits(statements, put, 'events.amazonaws.com')).toBe(false)
})

it('uses a key by its own policy, or by the role where the key leaves it to the account', () => {
  const use = { action: 'kms:Decrypt', resource: 'arn:key' }
  const role = { arn: 'arn:aws:iam::000000000000:role/Read', statements: [] }
  const allowed = {
    ...role,
    statements: policy({ Effect: 'Allow', Action: 'kms:Decrypt', Resource: 'arn:key' }),
  }
  const key = (principal: string) => ({
    arn: 'arn:key',
    statements: policy({ Effect: 'Allow', Action: 'kms:*', Resource: '*', Principal: { AWS: principal } }),
  })
  expect(mayUseKey(key(role.arn), role, use)).toBe(true)
  expect(mayUseKey(key('arn:aws:iam::000000000000:root'), role, use)).toBe(false)
  expect(mayUseKey(key('arn:aws:iam::000000000000:root'), allowed, use)).toBe(true)
  expect(mayUseKey(key('arn:aws:iam::000000000000:role/Other'), allowed, use)).toBe(false)
})
