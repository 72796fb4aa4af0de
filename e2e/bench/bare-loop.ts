import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { CreateTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs'
import { DynamoDBDocumentClient, PutCommand } from '@aws-sdk/lib-dynamodb'
import dynalite from 'dynalite'
import { buildApp } from 'fauxqs'
import { PersistenceManager } from '../../node_modules/fauxqs/dist/persistence.js'
import { S3Store } from '../../node_modules/fauxqs/dist/s3/s3Store.js'
import { SnsStore } from '../../node_modules/fauxqs/dist/sns/snsStore.js'
import { SqsStore } from '../../node_modules/fauxqs/dist/sqs/sqsStore.js'

/*
 * The least that a submission can cost on these engines: HTTP, parse, one put, one send, nothing checked. Runs as a
 * process of its own with a data folder as its argument, and sends its parent the port that it listens on.
 */
const [dataDir = ''] = process.argv.slice(2)
const region = 'eu-west-2'
const account = { region, credentials: { accessKeyId: 'bare', secretAccessKey: 'loop' } }
const TableName = 'Requests'

const tables = dynalite({ path: join(dataDir, 'tables'), createTableMs: 0 })
tables.listen(0, '127.0.0.1')
await once(tables, 'listening')
const tablesEndpoint = `http://127.0.0.1:${(tables.address() as AddressInfo).port}`

const stores = { sqsStore: new SqsStore(), snsStore: new SnsStore(), s3Store: new S3Store() }
const disk = new PersistenceManager(join(dataDir, 'messages'))
// As the player has it, so that neither waits more for the disk than the other.
;(disk as unknown as { db: { exec(sql: string): void } }).db.exec('PRAGMA synchronous = NORMAL')
stores.sqsStore.persistence = disk
const queues = buildApp({ logger: false, defaultRegion: region, stores })
const queuesEndpoint = await queues.listen({ port: 0, host: '127.0.0.1' })
const QueueUrl = `${queuesEndpoint}/000000000000/requests`
stores.sqsStore.createQueue('requests', QueueUrl, `arn:aws:sqs:${region}:000000000000:requests`)

const dynamodb = new DynamoDBClient({ ...account, endpoint: tablesEndpoint })
await dynamodb.send(
  new CreateTableCommand({
    TableName,
    BillingMode: 'PAY_PER_REQUEST',
    KeySchema: [{ AttributeName: 'reference', KeyType: 'HASH' }],
    AttributeDefinitions: [{ AttributeName: 'reference', AttributeType: 'S' }],
  }),
)
const documents = DynamoDBDocumentClient.from(dynamodb)
const sqs = new SQSClient({ ...account, endpoint: queuesEndpoint })

async function take(request: IncomingMessage): Promise<{ reference: string }> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  const submission = JSON.parse(Buffer.concat(chunks).toString())
  const reference = randomUUID()
  await documents.send(new PutCommand({ TableName, Item: { reference, ...submission } }))
  await sqs.send(
    new SendMessageCommand({ QueueUrl, MessageBody: JSON.stringify({ reference, ...submission }) }),
  )
  return { reference }
}

const server = createServer((request, response) => {
  take(request).then(
    (receipt) => response.writeHead(201, { 'content-type': 'application/json' }).end(JSON.stringify(receipt)),
    (error: Error) => response.writeHead(500).end(error.message),
  )
})
server.listen(0, '127.0.0.1')
await once(server, 'listening')
process.send?.({ port: (server.address() as AddressInfo).port })
process.once('disconnect', () => process.exit())
