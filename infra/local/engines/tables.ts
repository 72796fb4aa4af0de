import { createRequire } from 'node:module'
import db, { type Item, type Store, type StoredTable } from 'dynalite/db/index.js'
import validations from 'dynalite/validations/index.js'
import type { Place } from '../template/place.ts'
import './empty-keys.ts'
import { gatherWrites } from './level.ts'

/** DynamoDB's actions as dynalite does them. `call` throws a TableError where DynamoDB answers with an error. */
export type Tables = {
  call(action: string, parameters: object): Promise<Record<string, unknown>>
  /** The item with this key, or undefined. */
  item(table: string, key: Item): Promise<Item | undefined>
  /** Makes the table, or brings the indexes of the one on disk in line with the template. */
  prepare(definition: Record<string, unknown>): Promise<void>
  close(): Promise<void>
}

export class TableError extends Error {
  readonly status: number
  readonly body: Record<string, unknown>
  constructor(status: number, body: Record<string, unknown>) {
    super(String(body.message ?? body.Message ?? body.__type))
    this.status = status
    this.body = body
  }
}

type Action = (store: Store, parameters: object, callback: (error: unknown, result: unknown) => void) => void
type Validation = { types: unknown; custom: unknown }

const actionNames =
  'batchGetItem batchWriteItem deleteItem describeTable getItem listTables putItem query scan updateItem createTable'
const load = createRequire(import.meta.url)
const actions = new Map(
  actionNames.split(' ').map((name) => {
    const run: Action = load(`dynalite/actions/${name}.js`)
    const validation: Validation = load(`dynalite/validations/${name}.js`)
    return [name, { run, validation }]
  }),
)

/** Opens the tables kept in `path`. Throws when another process has them open. */
export async function openTables(path: string, place: Place): Promise<Tables> {
  const store = db.create({ path, createTableMs: 0 })
  await store.db.open()
  gatherWrites(store)
  store.tableDb.awsRegion = place.region
  store.tableDb.awsAccountId = place.account
  rememberTables(store)

  async function call(name: string, parameters: object) {
    const action = actions.get(name[0]?.toLowerCase() + name.slice(1))
    if (!action) {
      throw new TableError(400, {
        __type: 'com.amazon.coral.service#UnknownOperationException',
        message: `The player's tables don't do ${name}. They do ${[...actions.keys()].join(', ')}.`,
      })
    }
    const { types, custom } = action.validation
    try {
      const checked = validations.checkTypes(parameters, types)
      validations.checkValidations(checked, types, custom, store)
      return await new Promise<Record<string, unknown>>((resolve, reject) =>
        action.run(store, checked, (error, result) =>
          error ? reject(error) : resolve(result as Record<string, unknown>),
        ),
      )
    } catch (error) {
      const { statusCode, body } = error as { statusCode?: number; body?: Record<string, unknown> }
      throw statusCode && body ? new TableError(statusCode, body) : error
    }
  }

  return {
    call,
    item: async (TableName, Key) =>
      (await call('GetItem', { TableName, Key, ConsistentRead: true })).Item as Item | undefined,
    prepare: (definition) => prepare(store, call, definition),
    close: () => new Promise((resolve) => store.db.close(() => resolve())),
  }
}

/** dynalite reads a table's definition from disk at every call; it only changes in `prepare`. */
function rememberTables(store: Store) {
  const remembered = new Map<string, StoredTable>()
  const read = store.getTable
  store.getTable = (name, checkStatus, callback) => {
    const done = typeof checkStatus === 'function' ? checkStatus : callback
    const table = remembered.get(name)
    if (table) return done?.(null, table)
    read(name, typeof checkStatus === 'function' ? false : checkStatus, (error, found) => {
      if (found?.TableStatus === 'ACTIVE') remembered.set(name, found)
      done?.(error, found)
    })
  }
}

async function prepare(store: Store, call: Tables['call'], definition: Record<string, unknown>) {
  const name = String(definition.TableName)
  const stored = await new Promise<StoredTable | undefined>((resolve) =>
    store.getTable(name, false, (_, table) => resolve(table)),
  )
  if (!stored) {
    await call('CreateTable', structuredClone(definition))
    while ((await describe(call, name)) !== 'ACTIVE') await new Promise((resolve) => setTimeout(resolve, 5))
    return
  }
  const wanted = definition as unknown as StoredTable
  if (!same(stored.KeySchema, wanted.KeySchema)) {
    throw new Error(
      `The table ${name} on disk has another key than in the template. Move the data directory away, or give the table another name.`,
    )
  }
  if (
    same(indexes(stored), indexes(wanted)) &&
    same(stored.AttributeDefinitions, wanted.AttributeDefinitions)
  )
    return
  await rebuildIndexes(store, stored, wanted)
}

async function describe(call: Tables['call'], TableName: string) {
  const { Table } = await call('DescribeTable', { TableName })
  return (Table as StoredTable).TableStatus
}

/** Writes the template's indexes into the stored table and fills them from its items. */
async function rebuildIndexes(store: Store, stored: StoredTable, wanted: StoredTable) {
  const name = stored.TableName
  for (const { IndexName } of stored.GlobalSecondaryIndexes ?? []) {
    await new Promise<void>((resolve) => store.deleteIndexDb('Global', name, IndexName, () => resolve()))
  }
  stored.AttributeDefinitions = wanted.AttributeDefinitions
  stored.GlobalSecondaryIndexes = (wanted.GlobalSecondaryIndexes ?? []).map((index) => ({
    ...index,
    IndexStatus: 'ACTIVE',
  }))
  await new Promise<void>((resolve) => store.tableDb.put(name, stored, () => resolve()))
  const items = store.getItemDb(name)
  for await (const value of items.createValueStream()) {
    const item = value as unknown as Item
    await new Promise<void>((resolve) =>
      db.updateIndexes(store, stored, null, item, () =>
        items.put(db.createKey(item, stored), item, () => resolve()),
      ),
    )
  }
}

const indexes = ({ GlobalSecondaryIndexes = [] }: StoredTable) =>
  GlobalSecondaryIndexes.map(({ IndexName, KeySchema, Projection }) => ({ IndexName, KeySchema, Projection }))
const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)
