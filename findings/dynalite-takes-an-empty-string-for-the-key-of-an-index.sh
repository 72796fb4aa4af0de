#!/usr/bin/env bash
# dynalite 4.0.0 with @aws-sdk/client-dynamodb 3.1164.0 (npm), seen on 2026-11-30.
#
# DynamoDB takes an empty string for an attribute, but not for a key: of the table or of one of its indexes. An item whose
# index key is "" is refused with a ValidationException ("One or more parameter values are not valid. The AttributeValue for
# a key attribute cannot contain an empty string value").
#   expected: dynalite refuses both, as it does for the key of the table
#   seen:     it refuses the empty key of the table, and keeps the item with the empty key of the index
# A test that writes through dynalite does not notice a sparse index whose key was emptied instead of removed.
set -euo pipefail
cd "$(mktemp -d)"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund dynalite@4.0.0 @aws-sdk/client-dynamodb@3.1164.0
cat > try.mjs <<'JS'
import { CreateTableCommand, DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb'
import dynalite from 'dynalite'

const server = dynalite({ createTableMs: 0 })
await new Promise((done) => server.listen(0, '127.0.0.1', done))
const client = new DynamoDBClient({
  endpoint: `http://127.0.0.1:${server.address().port}`,
  region: 'eu-west-2',
  credentials: { accessKeyId: 'x', secretAccessKey: 'x' },
})
const key = (AttributeName) => [{ AttributeName, KeyType: 'HASH' }]
await client.send(
  new CreateTableCommand({
    TableName: 'requests',
    BillingMode: 'PAY_PER_REQUEST',
    AttributeDefinitions: ['reference', 'month'].map((AttributeName) => ({ AttributeName, AttributeType: 'S' })),
    KeySchema: key('reference'),
    GlobalSecondaryIndexes: [
      { IndexName: 'by-month', KeySchema: key('month'), Projection: { ProjectionType: 'ALL' } },
    ],
  }),
)
await new Promise((done) => setTimeout(done, 500))
const put = (Item) =>
  client.send(new PutItemCommand({ TableName: 'requests', Item })).then(
    () => 'kept',
    (problem) => problem.name,
  )
console.log('of the table', await put({ reference: { S: '' }, month: { S: '2026-11' } }))
console.log('of an index', await put({ reference: { S: 'HW-1' }, month: { S: '' } }))
client.destroy()
server.close()
JS
seen=$(node try.mjs)
echo "$seen"
test "$seen" = 'of the table ValidationException
of an index kept'
