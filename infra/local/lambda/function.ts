import type { FunctionModel } from '../model/functions.ts'
import { maxPayload } from './messages.ts'
import { type FunctionThread, startThread } from './thread.ts'

/** How a run of a function ended. `payload` is its answer as JSON. */
export type Outcome =
  | { ok: true; payload: string }
  | { ok: false; kind: 'error' | 'timeout' | 'throttled' | 'too-large'; message: string }

/** One function of the template, ready to be run. */
export type LocalFunction = {
  model: FunctionModel
  /** Runs the function with an event in JSON. Never throws. */
  invoke(event: string): Promise<Outcome>
  counts: { runs: number; errors: number; running: number; started: boolean }
  stop(): Promise<void>
}

export type FunctionOptions = {
  environment: Record<string, string>
  compileCache: string
  log(text: string): void
  /** Told of every run that went wrong, in one line. */
  onError(line: string): void
  /** After how long without a run the thread is ended; it starts again when needed. */
  idleMilliseconds: number
}

/** The function with a thread of its own, which starts with the first run and again after it broke. */
export function createFunction(model: FunctionModel, options: FunctionOptions): LocalFunction {
  const counts = { runs: 0, errors: 0, running: 0, started: false }
  const limit = model.reservedConcurrency ?? Number.POSITIVE_INFINITY
  const threads = new Set<FunctionThread>()
  let current: FunctionThread | undefined
  let idle: NodeJS.Timeout | undefined

  function start(): FunctionThread {
    const thread = startThread(model, options, () => leave(thread))
    threads.add(thread)
    counts.started = true
    return thread
  }

  /** Gives a thread no more runs; the next run starts another. */
  function leave(thread: FunctionThread) {
    thread.retire()
    if (current !== thread) return
    current = undefined
    counts.started = false
  }

  function rest() {
    clearTimeout(idle)
    idle = setTimeout(() => {
      for (const thread of threads) if (!thread.running()) threads.delete(thread)
      if (current && !current.running()) leave(current)
    }, options.idleMilliseconds).unref()
  }

  async function run(event: string): Promise<Outcome> {
    if (event.length > maxPayload)
      return { ok: false, kind: 'too-large', message: 'the event has more than 6 MB' }
    if (counts.running >= limit)
      return { ok: false, kind: 'throttled', message: `more than ${limit} runs at once` }
    current ??= start()
    counts.runs += 1
    counts.running += 1
    const outcome = await current.run(event)
    counts.running -= 1
    rest()
    return outcome
  }

  return {
    model,
    counts,
    async invoke(event) {
      const outcome = await run(event)
      if (!outcome.ok) {
        counts.errors += 1
        options.onError(outcome.message.split('\n')[0] ?? outcome.kind)
      }
      return outcome
    },
    async stop() {
      clearTimeout(idle)
      await Promise.all([...threads].map((thread) => thread.end()))
    },
  }
}
