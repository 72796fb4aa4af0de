import { mkdirSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { parentPort, workerData } from 'node:worker_threads'
import { createGateway } from '../gateway/server.ts'
import type { Plan } from '../model/plan.ts'
import { openAccounts } from '../outside/sign-in/accounts.ts'
import { passesFilters } from '../triggers/filter.ts'
import { watchTables } from './changes.ts'
import { expireItems, expireObjects } from './expiry.ts'
import { openMessages } from './messages.ts'
import type { FromEngines, ToEngines } from './protocol.ts'
import { receive, settle } from './queue-source.ts'
import { keepSecret, openSecrets } from './secrets.ts'
import { openTables, type Tables } from './tables.ts'

/** The thread of the engines: the gateway that answers for AWS, and everything it answers from. */
const { dataDir, port: preferredPort } = workerData as { dataDir: string; port: number }
const port = parentPort
if (!port) throw new Error('engines/thread.ts runs as a worker of the player.')
const tell = (message: FromEngines) => port.postMessage(message)

const minute = 60_000
/** After going through the tables for what has expired, so many times as long is left to everything else. */
const restsFor = 30
const gateway = createGateway()
const stopExpiring = new AbortController()
let engines: Awaited<ReturnType<typeof open>> | undefined

port.on('message', (message: ToEngines) => {
  handle(message).then(
    (result) => tell({ type: 'done', id: message.id, result }),
    (error: Error) => tell({ type: 'failed', id: message.id, message: explain(error) }),
  )
})

async function handle(message: ToEngines): Promise<unknown> {
  if (message.type === 'listen') return listen(preferredPort).catch(() => listen(0))
  if (message.type === 'open') return openAll(message.plan)
  if (message.type === 'close') return close()
  if (!engines) throw new Error('The engines are not open.')
  const { messages } = engines
  if (message.type === 'receive')
    return receive(messages.queues, message.queue, message.limit, message.waitSeconds)
  if (message.type === 'settle') return settle(messages.queues, message.queue, message.done, message.again)
  if (message.type === 'expire') return expire()
  if (message.type === 'backlog') return backlog()
  return state()
}

function listen(wanted: number): Promise<number> {
  const { server } = gateway
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(wanted, '127.0.0.1', () => resolve((server.address() as AddressInfo).port))
  })
}

async function openAll(plan: Plan) {
  engines = await open(plan)
  gateway.open(engines, (incident) => tell({ type: 'incident', ...incident }))
  void expireFromNowOn()
  return engines.secrets
}

/** Every minute, and less often where there is so much that it takes long: DynamoDB takes its time as well. */
async function expireFromNowOn() {
  let rest = minute
  while (await rested(rest)) {
    const began = performance.now()
    await expire()
    rest = Math.max(minute, (performance.now() - began) * restsFor)
  }
}

/** Whether so many milliseconds have passed and the engines are open still. */
const rested = (milliseconds: number) =>
  wait(milliseconds, true, { ref: false, signal: stopExpiring.signal }).catch(() => false)

async function open(plan: Plan) {
  mkdirSync(dataDir, { recursive: true })
  const tables = await openTables(join(dataDir, 'tables'), plan.place)
  for (const { definition } of plan.tables) await tables.prepare(definition)
  const watched = watchTables(tables, plan.tables, plan.place, (table, record) => {
    const mappings = plan.streams.filter(
      (stream) => stream.table === table.name && passesFilters(stream.filters, record),
    )
    if (!mappings.length) return
    const key = JSON.stringify(record.dynamodb.Keys)
    const text = JSON.stringify(record)
    for (const { mapping } of mappings)
      tell({ type: 'change', mapping, key, number: record.dynamodb.SequenceNumber, record: text })
  })
  const messages = openMessages(dataDir, plan)
  const secrets = openSecrets(dataDir, plan.secrets)
  const keep = (arn: string, value: string) => keepSecret(dataDir, secrets, arn, value)
  const accounts = openAccounts(dataDir)
  return { plan, tables, watched, messages, secrets, accounts, keepSecret: keep }
}

async function expire() {
  if (!engines) return
  const { watched, messages, plan } = engines
  try {
    await expireItems(watched, plan.tables)
    expireObjects(messages, plan.buckets)
  } catch (error) {
    tell({ type: 'incident', kind: 'fault', who: 'expiry', what: explain(error as Error) })
  }
}

/** What is in the engines, for people: depths of queues, numbers of items and objects. */
async function state() {
  if (!engines) return {}
  const { plan, messages, tables } = engines
  const counted = plan.tables.map(async ({ name }) => {
    return { name, items: await countItems(tables, name) }
  })
  return {
    tables: await Promise.all(counted),
    queues: plan.queues.map(({ name, arn, url }) => ({
      name,
      url,
      ...depths(messages.queues.getQueueByArn(arn)),
    })),
    calls: gateway.calls(),
    buckets: plan.buckets.map(({ name }) => ({
      name,
      objects: messages.buckets.listObjects(name, { maxKeys: 1_000_000 }).objects.length,
    })),
  }
}

async function countItems(tables: Tables, TableName: string) {
  let items = 0
  let ExclusiveStartKey: unknown
  do {
    const page = await tables.call('Scan', {
      TableName,
      Select: 'COUNT',
      ...(ExclusiveStartKey !== undefined && { ExclusiveStartKey }),
    })
    items += Number(page.Count)
    ExclusiveStartKey = page.LastEvaluatedKey
  } while (ExclusiveStartKey)
  return items
}

function backlog() {
  const { plan, messages } = engines as NonNullable<typeof engines>
  const all = plan.emptied.map((arn) => depths(messages.queues.getQueueByArn(arn)))
  return all.reduce((total, { waiting, taken }) => total + waiting + taken, 0)
}

function depths(queue: { getAttribute(name: string): string | undefined } | undefined) {
  const read = (name: string) => Number(queue?.getAttribute(name) ?? 0)
  return {
    waiting: read('ApproximateNumberOfMessages'),
    taken: read('ApproximateNumberOfMessagesNotVisible'),
  }
}

async function close() {
  gateway.server.closeAllConnections()
  gateway.server.close()
  if (!engines) return
  stopExpiring.abort()
  await engines.messages.close()
  await engines.tables.close()
}

function explain(error: Error) {
  const cause = error.cause as { code?: string } | undefined
  if (cause?.code === 'LEVEL_LOCKED')
    return `${dataDir} is in use by another player. Stop that one, or set SHIRE_DATA to another directory.`
  return error.message
}
