import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { parentPort, Worker, workerData } from 'node:worker_threads'

/** Seconds that {@link work} takes on each of two processors of the machine that the budgets were measured on. */
const reference = 0.6
const processors = 2
/** Tells a thread of this file from all others. */
const asked = 'pace'

/** What tests do most: making, sorting and writing out objects, and hashing what comes of it. */
function work(): string {
  const hash = createHash('sha256')
  for (let round = 0; round < 36; round++) {
    const lines = Array.from({ length: 20_000 }, (_, at) => ({ at, key: `${(at * 7919 + round) % 20_011}` }))
    lines.sort((one, other) => one.key.localeCompare(other.key))
    hash.update(JSON.stringify(JSON.parse(JSON.stringify(lines))))
  }
  return hash.digest('hex')
}

/**
 * How many times as long as there work takes here and now, on two processors at once: a slower machine, one with a single
 * processor, and one with much else to do are given longer. At least 1: a faster one isn't hurried.
 */
export async function pace(): Promise<number> {
  const started = performance.now()
  const file = new URL(import.meta.url)
  await Promise.all(
    Array.from({ length: processors }, () => once(new Worker(file, { workerData: asked }), 'message')),
  )
  return Math.max(1, (performance.now() - started) / 1000 / reference)
}

if (workerData === asked) parentPort?.postMessage(work())
