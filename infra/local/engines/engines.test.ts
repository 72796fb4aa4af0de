import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import db, { type StoredTable } from 'dynalite/db/index.js'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Table } from '../model/plan.ts'
import { localPlace } from '../template/place.ts'
import { type StreamRecord, type WatchedTables, watchTables } from './changes.ts'
import { gatherWrites } from './level.ts'
import { generateSecret, keepSecret, openSecrets } from './secrets.ts'
import { openTables, type Tables } from './tables.ts'

const directory = mkdtempSync(join(tmpdir(), 'shire-engines-'))
const place = localPlace('Shire')
const indexes = (...names: string[]) =>
  names.map((name) => ({
    IndexName: name,
    KeySchema: [{ AttributeName: name, KeyType: 'HASH' }],
    Projection: { ProjectionType: 'ALL' },
  }))
const definition = (...names: string[]) => ({
  TableName: 'Notes',
  BillingMode: 'PAY_PER_REQUEST',
  KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
  AttributeDefinitions: ['id', ...names].map((AttributeName) => ({ AttributeName, AttributeType: 'S' })),
  ...(names.length && { GlobalSecondaryIndexes: indexes(...names) }),
})
const table: Table = {
  logicalId: 'Notes',
  name: 'Notes',
  arn: 'arn:notes',
  definition: definition(),
  keyAttributes: ['id'],
  streamView: 'NEW_AND_OLD_IMAGES',
}

let tables: Tables
let watched: WatchedTables
const told: StreamRecord[] = []

beforeAll(async () => {
  tables = await openTables(join(directory, 'tables'), place)
  await tables.prepare(definition())
  watched = watchTables(tables, [table], place, (_, record) => told.push(record))
})
afterAll(async () => {
  await tables.close()
  rmSync(directory, { recursive: true })
})

const images = () =>
  told
    .splice(0)
    .map(({ eventName, dynamodb: { OldImage, NewImage } }) => [eventName, OldImage?.n?.N, NewImage?.n?.N])
const key = (id: string) => ({ TableName: 'Notes', Key: { id: { S: id } } })
const put = (id: string, n: string, more: object = {}) =>
  watched.call('PutItem', { TableName: 'Notes', Item: { id: { S: id }, n: { N: n } }, ...more })
const add = (id: string, more: object = {}) =>
  watched.call('UpdateItem', {
    ...key(id),
    UpdateExpression: 'ADD n :one',
    ExpressionAttributeValues: { ':one': { N: '1' } },
    ...more,
  })

it('tells of every change with what was and what is', async () => {
  await put('a', '1')
  await put('a', '2')
  await add('a')
  await watched.call('DeleteItem', key('a'))
  await watched.call('BatchWriteItem', {
    RequestItems: { Notes: [{ PutRequest: { Item: { id: { S: 'b' }, n: { N: '9' } } } }] },
  })
  expect(images()).toEqual([
    ['INSERT', undefined, '1'],
    ['MODIFY', '1', '2'],
    ['MODIFY', '2', '3'],
    ['REMOVE', '3', undefined],
    ['INSERT', undefined, '9'],
  ])
})

it('tells nothing of what changed nothing', async () => {
  await put('same', '1')
  await put('same', '1')
  await watched.call('DeleteItem', key('nobody'))
  const refused = put('same', '2', { ConditionExpression: 'attribute_not_exists(id)' })
  await expect(refused).rejects.toMatchObject({
    status: 400,
    body: { __type: expect.stringContaining('ConditionalCheckFailed') },
  })
  expect(images()).toEqual([['INSERT', undefined, '1']])
})

it('tells changes of one item in their order, however many come at once', async () => {
  await Promise.all(Array.from({ length: 50 }, () => add('counter')))
  expect(images().map(([, , now]) => now)).toEqual(
    Array.from({ length: 50 }, (_, index) => String(index + 1)),
  )
})

it('answers a write as it was asked to, whatever the stream needs', async () => {
  await put('asked', '1')
  expect(await put('asked', '2')).not.toHaveProperty('Attributes')
  expect(await put('asked', '3', { ReturnValues: 'ALL_OLD' })).toMatchObject({
    Attributes: { n: { N: '2' } },
  })
  expect(await add('asked', { ReturnValues: 'UPDATED_NEW' })).toEqual({ Attributes: { n: { N: '4' } } })
})

it('writes an item and its index entries in one go', async () => {
  const store = db.create({ path: join(directory, 'one-write') })
  await store.db.open()
  const sizes: number[] = []
  const batch = store.db.batch.bind(store.db)
  store.db.batch = (operations, done) => {
    sizes.push(operations.length)
    batch(operations, done)
  }
  gatherWrites(store)
  const stored = {
    ...definition('kind', 'place'),
    TableStatus: 'ACTIVE',
    ItemCount: 0,
  } as unknown as StoredTable
  const item = { id: { S: '1' }, kind: { S: 'pothole' }, place: { S: 'here' } }
  await new Promise<void>((resolve) =>
    db.updateIndexes(store, stored, null, item, () =>
      store.getItemDb('Notes').put('1', item, () => resolve()),
    ),
  )
  expect(sizes).toEqual([3])
  await new Promise<void>((resolve) => store.db.close(() => resolve()))
})

it('fills an index that the template gained', async () => {
  await tables.call('PutItem', { TableName: 'Notes', Item: { id: { S: 'indexed' }, kind: { S: 'pothole' } } })
  await tables.prepare(definition('kind'))
  const { Items } = await tables.call('Query', {
    TableName: 'Notes',
    IndexName: 'kind',
    KeyConditionExpression: 'kind = :kind',
    ExpressionAttributeValues: { ':kind': { S: 'pothole' } },
  })
  expect(Items).toEqual([{ id: { S: 'indexed' }, kind: { S: 'pothole' } }])
})

it('refuses a key of an index that is an empty text, as DynamoDB does, however it is written', async () => {
  const words = 'cannot contain an empty string value. IndexName: kind, IndexKey: kind'
  const refused = { status: 400, message: expect.stringContaining(words) }
  const Item = { id: { S: 'empty' }, kind: { S: '' } }
  await expect(tables.call('PutItem', { TableName: 'Notes', Item })).rejects.toMatchObject(refused)
  const batch = { RequestItems: { Notes: [{ PutRequest: { Item } }] } }
  await expect(tables.call('BatchWriteItem', batch)).rejects.toMatchObject(refused)
  const update = { UpdateExpression: 'SET kind = :none', ExpressionAttributeValues: { ':none': { S: '' } } }
  await expect(tables.call('UpdateItem', { ...key('empty'), ...update })).rejects.toMatchObject(refused)
  expect(await tables.item('Notes', { id: { S: 'empty' } })).toBeUndefined()
  const other = { id: { S: 'empty' }, text: { S: '' } }
  expect(await tables.call('PutItem', { TableName: 'Notes', Item: other })).toEqual({})
})

it('does not touch a table whose key changed', async () => {
  const changed = { ...definition(), KeySchema: [{ AttributeName: 'reference', KeyType: 'HASH' }] }
  await expect(tables.prepare(changed)).rejects.toThrow('has another key than in the template')
})

it('says that another player has the tables open', async () => {
  await expect(openTables(join(directory, 'tables'), place)).rejects.toMatchObject({
    cause: { code: 'LEVEL_LOCKED' },
  })
})

it('makes secrets once, by their rules, in a file for its owner only', () => {
  const secrets = [
    { logicalId: 'S', arn: 'arn:s', name: 's', generate: { PasswordLength: 40, ExcludePunctuation: true } },
  ]
  const first = openSecrets(directory, secrets)
  expect(first['arn:s']).toMatch(/^[A-Za-z0-9]{40}$/)
  expect(openSecrets(directory, secrets)).toEqual(first)
  const file = join(directory, 'secrets.json')
  expect(statSync(file).mode & 0o777).toBe(0o600)
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(first)
  const pasted = openSecrets(directory, [{ ...secrets[0]!, arn: 'arn:p', pasted: true }])
  expect(pasted['arn:p']).toMatch(/^[A-Za-z0-9]{40}\n$/)
  keepSecret(directory, first, 'arn:s', 'brought')
  expect(openSecrets(directory, secrets)).toEqual({ 'arn:s': 'brought' })
  expect(first['arn:s']).toBe('brought')
  const template = generateSecret({
    SecretStringTemplate: '{"user":"a"}',
    GenerateStringKey: 'password',
    PasswordLength: 8,
  })
  expect(JSON.parse(template)).toEqual({ user: 'a', password: expect.stringMatching(/^.{8}$/s) })
})
