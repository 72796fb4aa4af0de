import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { FunctionModel } from '../model/functions.ts'
import type { FromRuntime, RuntimeData, ToRuntime } from './messages.ts'

/** How a run of a function ended. `payload` is its answer as JSON. */
export type Outcome =
  | { ok: true; payload: string; requestId: string }
  | { ok: false; kind: 'error' | 'timeout' | 'throttled' | 'too-large'; message: string; requestId: string }

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
  /** Nobody waits for its answer. */
  background: boolean
  log(text: string): void
  /** Told of every run that went wrong, in one line. */
  onError(line: string): void
  /** After how long without a run the thread is ended; it starts again when needed. */
  idleMilliseconds: number
}

/** The largest event and the largest answer of a function, in bytes. */
export const maxPayload = 6 * 1024 * 1024

type Running = { finish(outcome: Outcome): void; requestId: string; timer: NodeJS.Timeout }
type Thread = { worker: Worker; running: Map<number, Running>; retired: boolean }

/** The function with a thread of its own, which starts with the first run and again after it broke. */
export function createFunction(model: FunctionModel, options: FunctionOptions): LocalFunction {
  const counts = { runs: 0, errors: 0, running: 0, started: false }
  const limit = model.reservedConcurrency ?? Number.POSITIVE_INFINITY
  const threads = new Set<Thread>()
  let current: Thread | undefined
  let idle: NodeJS.Timeout | undefined
  let last = 0

  function start(): Thread {
    const worker = new Worker(new URL('./runtime.ts', import.meta.url), {
      workerData: runtimeData(model, options),
      env: options.environment,
      argv: [],
      execArgv: [],
      stdout: true,
      stderr: true,
      resourceLimits: { maxOldGenerationSizeMb: Math.max(64, model.memoryMegabytes) },
      name: model.name,
    })
    const thread: Thread = { worker, running: new Map(), retired: false }
    threads.add(thread)
    counts.started = true
    worker.stdout.setEncoding('utf8').on('data', options.log)
    worker.stderr.setEncoding('utf8').on('data', options.log)
    worker.on('message', (message: FromRuntime) => onMessage(thread, message))
    worker.on('error', (error: Error) => breakThread(thread, error.message))
    worker.on('exit', (code) => breakThread(thread, `its thread ended with code ${code}`))
    return thread
  }

  function onMessage(thread: Thread, message: FromRuntime) {
    if (message.type === 'ready') return
    if (message.type === 'unusable') return breakThread(thread, message.message)
    const run = thread.running.get(message.id)
    if (!run) return
    const { requestId } = run
    if (message.type === 'error')
      run.finish({ ok: false, kind: 'error', message: message.message, requestId })
    else if (message.payload.length > maxPayload)
      run.finish({ ok: false, kind: 'too-large', message: 'its answer has more than 6 MB', requestId })
    else run.finish({ ok: true, payload: message.payload, requestId })
  }

  /** What runs in a broken thread fails; the next run starts another. */
  function breakThread(thread: Thread, message: string) {
    retire(thread)
    threads.delete(thread)
    for (const { finish, requestId } of thread.running.values())
      finish({ ok: false, kind: 'error', message, requestId })
    void thread.worker.terminate()
  }

  /** Takes no new runs, and ends when those that are left have ended. */
  function retire(thread: Thread) {
    thread.retired = true
    if (current !== thread) return
    current = undefined
    counts.started = false
  }

  function rest() {
    clearTimeout(idle)
    idle = setTimeout(() => {
      const thread = current
      if (!thread || thread.running.size) return
      retire(thread)
      threads.delete(thread)
      thread.worker.removeAllListeners('exit')
      void thread.worker.terminate()
    }, options.idleMilliseconds).unref()
  }

  function invoke(event: string): Promise<Outcome> {
    const requestId = randomUUID()
    if (event.length > maxPayload)
      return Promise.resolve(fail('too-large', 'the event has more than 6 MB', requestId))
    if (counts.running >= limit)
      return Promise.resolve(fail('throttled', `more than ${limit} runs at once`, requestId))
    current ??= start()
    const thread = current
    last += 1
    const id = last
    counts.runs += 1
    counts.running += 1
    const milliseconds = model.timeoutSeconds * 1000
    return new Promise((resolve) => {
      const timer = setTimeout(() => onTimeout(thread, id), milliseconds)
      const finish = (outcome: Outcome) => {
        clearTimeout(timer)
        thread.running.delete(id)
        counts.running -= 1
        if (!outcome.ok) fail(outcome.kind, outcome.message, requestId)
        if (thread.retired && !thread.running.size) endThread(thread)
        rest()
        resolve(outcome)
      }
      thread.running.set(id, { finish, requestId, timer })
      const message: ToRuntime = { id, event, requestId, deadline: Date.now() + milliseconds }
      thread.worker.postMessage(message)
    })
  }

  function endThread(thread: Thread) {
    threads.delete(thread)
    thread.worker.removeAllListeners('exit')
    void thread.worker.terminate()
  }

  /** Lambda stops a run that takes too long; a thread can't be stopped in part, so it takes no further runs. */
  function onTimeout(thread: Thread, id: number) {
    retire(thread)
    const run = thread.running.get(id)
    run?.finish({
      ok: false,
      kind: 'timeout',
      message: `it took longer than ${model.timeoutSeconds} seconds`,
      requestId: run.requestId,
    })
  }

  function fail(
    kind: 'error' | 'timeout' | 'throttled' | 'too-large',
    message: string,
    requestId: string,
  ): Outcome {
    counts.errors += 1
    options.onError(message.split('\n')[0] ?? kind)
    return { ok: false, kind, message, requestId }
  }

  return {
    model,
    invoke,
    counts,
    async stop() {
      clearTimeout(idle)
      for (const thread of threads) {
        thread.worker.removeAllListeners('exit')
        for (const { timer } of thread.running.values()) clearTimeout(timer)
      }
      await Promise.all([...threads].map(({ worker }) => worker.terminate()))
    },
  }
}

function runtimeData(
  { directory, handler, name, arn, memoryMegabytes }: FunctionModel,
  { compileCache, background }: FunctionOptions,
): RuntimeData {
  const dot = handler.lastIndexOf('.')
  const files = ['mjs', 'js', 'cjs'].map((ending) => join(directory, `${handler.slice(0, dot)}.${ending}`))
  return {
    file: files.find(existsSync) ?? String(files[0]),
    exportName: handler.slice(dot + 1),
    name,
    arn,
    memoryMegabytes,
    logGroup: `/aws/lambda/${name}`,
    compileCache,
    background,
  }
}
