import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { FunctionModel } from '../model/functions.ts'
import type { FunctionOptions, Outcome } from './function.ts'
import { type FromRuntime, maxPayload, type RuntimeData, type ToRuntime } from './messages.ts'

/** A thread with the bundle of one function loaded, where several events run at once. */
export type FunctionThread = {
  run(event: string): Promise<Outcome>
  running(): number
  /** Takes no further runs, and ends with the last of those that it has. */
  retire(): void
  end(): Promise<void>
}

type Run = {
  finish(outcome: Outcome): void
  fail(kind: 'error' | 'timeout', message: string): void
  start(): void
}

/** As in Lambda, loading the bundle is not part of a run's time, up to this many milliseconds. */
const loadingTime = 10_000

/** Starts the thread. `onUnfit` is told, once, when it should get no more runs: a run took too long, or it broke. */
export function startThread(
  model: FunctionModel,
  options: FunctionOptions,
  onUnfit: () => void,
): FunctionThread {
  const runs = new Map<number, Run>()
  let loaded = false
  let retired = false
  let last = 0

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
  const loading = setTimeout(onLoaded, loadingTime)
  worker.stdout.setEncoding('utf8').on('data', options.log)
  worker.stderr.setEncoding('utf8').on('data', options.log)
  worker.on('message', onMessage)
  worker.on('error', (error: Error) => onBroken(error.message))
  worker.on('exit', (code) => onBroken(`its thread ended with code ${code}`))

  function onLoaded() {
    clearTimeout(loading)
    loaded = true
    for (const { start } of runs.values()) start()
  }

  function onMessage(message: FromRuntime) {
    if (message.type === 'ready') return onLoaded()
    if (message.type === 'unusable') return onBroken(message.message)
    const run = runs.get(message.id)
    if (message.type === 'error') run?.fail('error', message.message)
    else run?.finish({ ok: true, payload: message.payload })
  }

  /** What runs in a broken thread fails. */
  function onBroken(message: string) {
    onUnfit()
    for (const { fail } of [...runs.values()]) fail('error', message)
    void end()
  }

  function retire() {
    retired = true
    if (!runs.size) void end()
  }

  async function end() {
    clearTimeout(loading)
    worker.removeAllListeners('exit')
    await worker.terminate()
  }

  function run(event: string): Promise<Outcome> {
    last += 1
    const id = last
    const milliseconds = model.timeoutSeconds * 1000
    return new Promise((resolve) => {
      let timer: NodeJS.Timeout | undefined
      const finish = (outcome: Outcome) => {
        clearTimeout(timer)
        runs.delete(id)
        if (retired && !runs.size) void end()
        const large = outcome.ok && outcome.payload.length > maxPayload
        resolve(large ? { ok: false, kind: 'too-large', message: 'its answer has more than 6 MB' } : outcome)
      }
      const fail: Run['fail'] = (kind, message) => finish({ ok: false, kind, message })
      const start = () => {
        // A thread can't be stopped in part as Lambda stops a run, so it is left to what else runs in it.
        timer = setTimeout(() => {
          onUnfit()
          fail('timeout', `it took longer than ${model.timeoutSeconds} seconds`)
        }, milliseconds)
      }
      runs.set(id, { finish, fail, start })
      if (loaded) start()
      const message: ToRuntime = { id, event, requestId: randomUUID(), milliseconds }
      worker.postMessage(message)
    })
  }

  return { run, running: () => runs.size, retire, end }
}

function runtimeData(model: FunctionModel, { compileCache }: FunctionOptions): RuntimeData {
  const { directory, handler, name, arn, memoryMegabytes } = model
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
  }
}
