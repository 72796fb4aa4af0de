import { randomUUID } from 'node:crypto'
import type { Item } from 'dynalite/db/index.js'
import type { StreamView, Table } from '../model/plan.ts'
import type { Place } from '../template/place.ts'
import { TableError, type Tables } from './tables.ts'

/** One change of a table, as DynamoDB Streams tells it. */
export type StreamRecord = {
  eventID: string
  eventName: 'INSERT' | 'MODIFY' | 'REMOVE'
  eventVersion: '1.1'
  eventSource: 'aws:dynamodb'
  awsRegion: string
  eventSourceARN: string
  userIdentity?: { type: 'Service'; principalId: 'dynamodb.amazonaws.com' }
  dynamodb: {
    ApproximateCreationDateTime: number
    Keys: Item
    NewImage?: Item
    OldImage?: Item
    SequenceNumber: string
    SizeBytes: number
    StreamViewType: StreamView
  }
}

type Change = { table: Table; key: Item; before: Item | undefined; after: Item | undefined }
type Write = { action: string; parameters: Record<string, unknown> }

/** Writes that tell what they changed; everything else goes to the tables as it is. */
export type WatchedTables = {
  call(action: string, parameters: Record<string, unknown>): Promise<Record<string, unknown>>
  /** Deletes an item as DynamoDB's own time-to-live does. */
  expire(table: Table, key: Item, condition: Record<string, unknown>): Promise<void>
}

/**
 * Watches the writes to tables with a stream. Changes of one item are told in the order in which they were made.
 */
export function watchTables(
  tables: Tables,
  definitions: Table[],
  place: Place,
  tell: (table: Table, record: StreamRecord) => void,
): WatchedTables {
  const streamed = new Map(
    definitions.filter(({ streamView }) => streamView).map((table) => [table.name, table]),
  )
  const queues = keyedLock()
  const nextNumber = sequenceNumbers()

  function report({ table, key, before, after }: Change, byTimeToLive = false) {
    if (!before && !after) return
    if (before && after && JSON.stringify(before) === JSON.stringify(after)) return
    const view = table.streamView ?? 'NEW_AND_OLD_IMAGES'
    const showNew = after && (view === 'NEW_IMAGE' || view === 'NEW_AND_OLD_IMAGES')
    const showOld = before && (view === 'OLD_IMAGE' || view === 'NEW_AND_OLD_IMAGES')
    tell(table, {
      eventID: randomUUID().replaceAll('-', ''),
      eventName: before ? (after ? 'MODIFY' : 'REMOVE') : 'INSERT',
      eventVersion: '1.1',
      eventSource: 'aws:dynamodb',
      awsRegion: place.region,
      eventSourceARN: `${table.arn}/stream/local`,
      ...(byTimeToLive && { userIdentity: { type: 'Service', principalId: 'dynamodb.amazonaws.com' } }),
      dynamodb: {
        ApproximateCreationDateTime: Math.floor(Date.now() / 1000),
        Keys: key,
        ...(showNew && { NewImage: after }),
        ...(showOld && { OldImage: before }),
        SequenceNumber: nextNumber(),
        SizeBytes: 0,
        StreamViewType: view,
      },
    })
  }

  async function write(table: Table, { action, parameters }: Write, byTimeToLive = false) {
    const item = (action === 'PutItem' ? parameters.Item : parameters.Key) as Item | undefined
    const key = keyOf(table, item)
    return queues(`${table.name} ${JSON.stringify(key)}`, async () => {
      const { before, after, result } = await run(tables, table, { action, parameters }, key)
      report({ table, key, before, after }, byTimeToLive)
      return result
    })
  }

  return {
    async call(action, parameters) {
      if (action === 'BatchWriteItem') return batch(action, parameters)
      const table = streamed.get(String(parameters.TableName))
      return table && writes.has(action)
        ? write(table, { action, parameters })
        : tables.call(action, parameters)
    },
    async expire(table, key, condition) {
      const parameters = { TableName: table.name, Key: key, ...condition }
      const deletion = { action: 'DeleteItem', parameters }
      await (streamed.has(table.name) ? write(table, deletion, true) : tables.call('DeleteItem', parameters))
    },
  }

  /** A batch is its writes one by one, as far as a stream can tell. */
  async function batch(action: string, parameters: Record<string, unknown>) {
    const requests = (parameters.RequestItems ?? {}) as Record<string, BatchRequest[]>
    if (!Object.keys(requests).some((name) => streamed.has(name))) return tables.call(action, parameters)
    const single = Object.entries(requests).flatMap(([TableName, list]) =>
      list.map((request) => ({ TableName, request })),
    )
    await Promise.all(
      single.map(({ TableName, request: { PutRequest, DeleteRequest } }) => {
        const parameters = PutRequest
          ? { TableName, Item: PutRequest.Item }
          : { TableName, Key: DeleteRequest?.Key }
        const action = PutRequest ? 'PutItem' : 'DeleteItem'
        const table = streamed.get(TableName)
        return table ? write(table, { action, parameters }) : tables.call(action, parameters)
      }),
    )
    return { UnprocessedItems: {} }
  }
}

type BatchRequest = { PutRequest?: { Item: Item }; DeleteRequest?: { Key: Item } }
const writes = new Set(['PutItem', 'UpdateItem', 'DeleteItem'])

/** Does one write and finds out what was there before and what is there now. */
async function run(tables: Tables, table: Table, { action, parameters }: Write, key: Item) {
  if (action === 'UpdateItem') {
    const before = await tables.item(table.name, key)
    const result = await tables.call(action, parameters)
    return { before, after: await tables.item(table.name, key), result }
  }
  const { Attributes, ...result } = await tables.call(action, { ...parameters, ReturnValues: 'ALL_OLD' })
  const before = Attributes as Item | undefined
  const asked = parameters.ReturnValues === 'ALL_OLD' && before ? { Attributes: before } : {}
  const after = action === 'PutItem' ? (parameters.Item as Item) : undefined
  return { before, after, result: { ...result, ...asked } }
}

function keyOf(table: Table, item: Item | undefined): Item {
  const missing = table.keyAttributes.find((name) => !item?.[name])
  if (!item || missing) {
    throw new TableError(400, {
      __type: 'com.amazon.coral.validate#ValidationException',
      message: `One or more parameter values were invalid: Missing the key ${missing} in the item`,
    })
  }
  return Object.fromEntries(table.keyAttributes.map((name) => [name, item[name] ?? {}]))
}

/** Runs work with the same key one after the other, and work with different keys at once. */
function keyedLock() {
  const last = new Map<string, Promise<unknown>>()
  return async <T>(key: string, work: () => Promise<T>): Promise<T> => {
    const before = last.get(key)
    const mine = before ? before.then(work, work) : work()
    last.set(key, mine)
    try {
      return await mine
    } finally {
      if (last.get(key) === mine) last.delete(key)
    }
  }
}

/** Numbers that grow, also across restarts. */
function sequenceNumbers() {
  let last = 0n
  return () => {
    const now = BigInt(Date.now()) * 1_000_000n
    last = now > last ? now : last + 1n
    return String(last).padStart(21, '0')
  }
}
