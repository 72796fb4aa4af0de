import type { Level, LevelCallback } from 'dynalite/db/index.js'

type Write = ({ type: 'put'; key: string; value: unknown } | { type: 'del'; key: string }) & {
  done: LevelCallback<void>
}

/**
 * Makes dynalite's store answer reads at once and write what comes together in one go. One by one, each read and
 * write costs a trip to another thread, which is most of what a table costs on a small machine.
 */
export function gatherWrites(level: Level): void {
  const batch = level.batch.bind(level)
  let waiting: Write[] = []
  let writing = false

  function write(one: Write) {
    waiting.push(one)
    if (!writing && waiting.length === 1) setImmediate(flush)
  }

  /** Writes what is waiting; what comes meanwhile waits for the next time, so order is kept. */
  function flush() {
    const writes = waiting
    waiting = []
    writing = true
    const operations = writes.map(({ done: _, ...operation }) => operation)
    batch(operations, (error) => {
      writing = false
      if (waiting.length) setImmediate(flush)
      for (const { done } of writes) done(error)
    })
  }

  level.put = (key, value, done) => write({ type: 'put', key, value, done })
  level.del = (key, done) => write({ type: 'del', key, done })
  level.get = (key, done) => {
    let value: unknown
    try {
      value = level.getSync(key)
    } catch (error) {
      return void process.nextTick(done, error)
    }
    process.nextTick(done, null, value)
  }
}
