import { createHash } from 'node:crypto'
import type { Change } from '../engines/engines.ts'
import type { LocalFunction } from '../lambda/function.ts'
import type { SourceMapping } from '../model/triggers.ts'
import type { Courtesy } from './courtesy.ts'

/** Starts a function with the changes of a table, in order for each item. */
export type StreamTrigger = {
  add(change: Change): void
  waiting(): number
  stop(): void
}

type Kept = Change & { at: number }

export type StreamOptions = {
  /** Told when changes are given up, with how many. */
  onGivenUp(count: number, reason: string): void
  background: Courtesy['background']
  /** Longest wait between two tries, in milliseconds. */
  maxBackoff?: number
}

/** How long a batch waits to fill when the template says nothing: requests go first. */
const gather = 20

export function createStreamTrigger(
  mapping: SourceMapping,
  target: LocalFunction,
  options: StreamOptions,
): StreamTrigger {
  const lanes = Array.from({ length: mapping.lanes }, () => createLane(mapping, target, options))
  return {
    add(change) {
      const lane = createHash('sha1').update(change.key).digest().readUInt32BE() % lanes.length
      lanes[lane]?.add({ ...change, at: Date.now() })
    },
    waiting: () => lanes.reduce((total, lane) => total + lane.waiting(), 0),
    stop: () => {
      for (const lane of lanes) lane.stop()
    },
  }
}

/** One lane: a batch at a time, and nothing after a batch before it is done with. */
function createLane(
  mapping: SourceMapping,
  target: LocalFunction,
  { onGivenUp, background, maxBackoff = 10_000 }: StreamOptions,
) {
  const queue: Kept[] = []
  let busy = false
  let stopped = false

  async function work() {
    busy = true
    await sleep(mapping.windowSeconds * 1000 || gather)
    while (queue.length && !stopped) {
      await background(() => deliver(queue.splice(0, mapping.batchSize)))
    }
    busy = false
  }

  /** Tries a batch until it is taken or given up. A batch that fails is halved where the mapping says so. */
  async function deliver(batch: Kept[], tries = 0): Promise<void> {
    if (stopped) return
    const failedFrom = await run(batch)
    if (failedFrom === undefined) return
    const left = batch.slice(failedFrom)
    if (failedFrom > 0) return deliver(left)
    const halve = mapping.bisect && left.length > 1
    if (isTooOld(left) || (!halve && mapping.retries >= 0 && tries >= mapping.retries)) {
      return onGivenUp(left.length, `${target.model.name} failed ${tries + 1} times`)
    }
    await sleep(Math.min(100 * 2 ** tries, maxBackoff))
    if (!halve) return deliver(left, tries + 1)
    const half = Math.ceil(left.length / 2)
    await deliver(left.slice(0, half))
    await deliver(left.slice(half))
  }

  const isTooOld = ([oldest]: Kept[]) =>
    mapping.maxAgeSeconds >= 0 &&
    oldest !== undefined &&
    Date.now() - oldest.at > mapping.maxAgeSeconds * 1000

  /** Runs the function; the answer is the index of the first change that failed, or undefined when none did. */
  async function run(batch: Kept[]): Promise<number | undefined> {
    const outcome = await target.invoke(`{"Records":[${batch.map(({ record }) => record).join(',')}]}`)
    if (!outcome.ok) return 0
    if (!mapping.partialFailures) return undefined
    const { batchItemFailures = [] } = (JSON.parse(outcome.payload) ?? {}) as {
      batchItemFailures?: { itemIdentifier: string }[]
    }
    const indexes = batchItemFailures.map(({ itemIdentifier }) =>
      batch.findIndex(({ number }) => number === itemIdentifier),
    )
    if (!indexes.length) return undefined
    return Math.max(0, Math.min(...indexes))
  }

  return {
    add(change: Kept) {
      queue.push(change)
      if (!busy && !stopped) void work()
    },
    waiting: () => queue.length + (busy ? 1 : 0),
    stop: () => {
      stopped = true
    },
  }
}

const sleep = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))
