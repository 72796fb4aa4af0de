import type { EnginesThread } from '../engines/engines.ts'
import type { QueueRecord } from '../engines/queue-source.ts'
import type { LocalFunction } from '../lambda/function.ts'
import type { SourceMapping } from '../model/triggers.ts'
import type { Courtesy } from './courtesy.ts'
import { passesFilters } from './filter.ts'

export type QueueTrigger = { stop(): void }

export type QueueOptions = {
  /** After how many seconds a failed message is shown again; the queue's visibility timeout when left out. */
  retryAfterSeconds?: number
  background: Courtesy['background']
  onError(error: Error): void
}

const longPoll = 20

/** Starts a function with the messages of a queue: a batch at a time for each poller, the failed ones left to come back. */
export function createQueueTrigger(
  mapping: SourceMapping,
  target: LocalFunction,
  engines: Pick<EnginesThread, 'receive' | 'settle'>,
  { retryAfterSeconds, background, onError }: QueueOptions,
): QueueTrigger {
  let stopped = false
  let running = 0
  const freed: (() => void)[] = []

  /** One poller takes batches and hands them out, so that an idle queue costs one wait and not several. */
  async function poll() {
    while (!stopped) {
      while (running >= mapping.concurrency) await new Promise<void>((resolve) => freed.push(resolve))
      try {
        const batch = await engines.receive(mapping.source, mapping.batchSize, longPoll)
        if (batch.length && !stopped) void take(batch)
      } catch (error) {
        if (stopped) return
        onError(error as Error)
        await new Promise((resolve) => setTimeout(resolve, 1000))
      }
    }
  }

  async function take(batch: QueueRecord[]) {
    running += 1
    try {
      await background(() => settleBatch(batch))
    } catch (error) {
      if (!stopped) onError(error as Error)
    } finally {
      running -= 1
      freed.shift()?.()
    }
  }

  async function settleBatch(batch: QueueRecord[]) {
    const wanted = batch.filter((record) =>
      passesFilters(mapping.filters, { ...record, body: parsed(record.body) }),
    )
    const failed = wanted.length ? await run(wanted) : new Set<string>()
    const done = batch
      .filter(({ messageId }) => !failed.has(messageId))
      .map(({ receiptHandle }) => receiptHandle)
    const handles = batch
      .filter(({ messageId }) => failed.has(messageId))
      .map(({ receiptHandle }) => receiptHandle)
    const again =
      retryAfterSeconds !== undefined && handles.length ? { handles, seconds: retryAfterSeconds } : undefined
    await engines.settle(mapping.source, done, again)
  }

  /** Runs the function; the answer is the ids of the messages that failed. */
  async function run(batch: QueueRecord[]): Promise<Set<string>> {
    const all = new Set(batch.map(({ messageId }) => messageId))
    const outcome = await target.invoke(JSON.stringify({ Records: batch }))
    if (!outcome.ok) return all
    if (!mapping.partialFailures) return new Set()
    const { batchItemFailures = [] } = (JSON.parse(outcome.payload) ?? {}) as {
      batchItemFailures?: { itemIdentifier: string }[]
    }
    const named = batchItemFailures.map(({ itemIdentifier }) => itemIdentifier)
    // A name that is not of this batch fails the whole of it.
    return named.every((id) => all.has(id)) ? new Set(named) : all
  }

  void poll()
  return {
    stop() {
      stopped = true
      for (const resolve of freed.splice(0)) resolve()
    },
  }
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return body
  }
}
