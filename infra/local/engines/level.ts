import db, { type Item, type LevelCallback, type Store } from 'dynalite/db/index.js'

type Operation = { type: 'put'; key: string; value: unknown } | { type: 'del'; key: string }
type Write = { operations: Operation[]; done: LevelCallback<void> }

/**
 * Makes dynalite's store answer reads at once and write what comes together in one go. One by one, each read and
 * write costs a trip to another thread, which is most of what a table costs on a small machine.
 *
 * An item and its entries in the indexes become one write: a player that is killed leaves no entry without its item.
 */
export function gatherWrites(store: Store): void {
  const level = store.db
  const batch = level.batch.bind(level)
  const entriesOf = new WeakMap<object, Operation[]>()
  let collected: Operation[] | undefined
  let waiting: Write[] = []
  let writing = false

  function write(operation: Operation, done: LevelCallback<void>) {
    if (collected) {
      collected.push(operation)
      return done(null)
    }
    const value = operation.type === 'put' ? operation.value : undefined
    const entries = typeof value === 'object' && value ? (entriesOf.get(value) ?? []) : []
    waiting.push({ operations: [...entries, operation], done })
    if (!writing && waiting.length === 1) setImmediate(flush)
  }

  /** Writes what is waiting; what comes meanwhile waits for the next time, so order is kept. */
  function flush() {
    const writes = waiting
    waiting = []
    writing = true
    const operations = writes.flatMap((one) => one.operations)
    batch(operations, (error) => {
      writing = false
      if (waiting.length) setImmediate(flush)
      for (const { done } of writes) done(error)
    })
  }

  level.put = (key, value, done) => write({ type: 'put', key, value }, done)
  level.del = (key, done) => write({ type: 'del', key }, done)
  level.get = (key, done) => {
    let value: unknown
    try {
      value = level.getSync(key)
    } catch (error) {
      return void process.nextTick(done, error)
    }
    process.nextTick(done, null, value)
  }

  holders.set(store, (item, updateIndexes) => {
    collected = []
    updateIndexes()
    entriesOf.set(item, collected)
    collected = undefined
  })
}

/** Keeps what `updateIndexes` writes until the item itself is written. */
type Hold = (item: Item, updateIndexes: () => void) => void

const holders = new WeakMap<Store, Hold>()
const { updateIndexes } = db

db.updateIndexes = (store, table, before, after, done) => {
  const hold = after && holders.get(store)
  if (!hold) return updateIndexes(store, table, before, after, done)
  let refused: Error | null = null
  hold(after, () =>
    updateIndexes(store, table, before, after, (error) => {
      refused = error
    }),
  )
  done(refused)
}
