import { Worker } from 'node:worker_threads'
import type { Calls, Incident } from '../gateway/server.ts'
import type { Plan } from '../model/plan.ts'
import type { FromEngines, Question } from './protocol.ts'
import type { QueueRecord } from './queue-source.ts'

export type Change = { mapping: string; key: string; number: string; record: string }

/** The engines as the rest of the player sees them; they live in a thread of their own. */
export type EnginesThread = {
  /** Address of the gateway, without a path. */
  gateway: string
  /** Makes what the plan has. The answer is the value of every secret, by ARN. */
  open(plan: Plan): Promise<Record<string, string>>
  receive(queue: string, limit: number, waitSeconds: number): Promise<QueueRecord[]>
  settle(queue: string, done: string[], again?: { handles: string[]; seconds: number }): Promise<void>
  /** Does at once what is done every minute: time-to-live and lifecycle rules. */
  expire(): Promise<void>
  state(): Promise<EnginesState>
  /** How many messages wait in, or are taken from, queues that a function empties. */
  backlog(): Promise<number>
  close(): Promise<void>
}

export type EnginesState = {
  tables: { name: string; items: number }[]
  queues: { name: string; url: string; waiting: number; taken: number }[]
  buckets: { name: string; objects: number }[]
  calls: Calls[]
}

type Listeners = {
  onChange(change: Change): void
  onIncident(incident: Incident): void
  onDeath(error: Error): void
}

/** Starts the thread. `port` is tried first for the gateway, so that addresses stay the same across restarts. */
export async function startEngines(
  dataDir: string,
  port: number,
  listeners: Listeners,
): Promise<EnginesThread> {
  const worker = new Worker(new URL('./thread.ts', import.meta.url), { workerData: { dataDir, port } })
  const waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>()
  let last = 0
  let closing = false

  worker.on('message', (message: FromEngines) => {
    if (message.type === 'change') return listeners.onChange(message)
    if (message.type === 'incident') return listeners.onIncident(message)
    const asked = waiting.get(message.id)
    waiting.delete(message.id)
    if (message.type === 'done') asked?.resolve(message.result)
    else asked?.reject(new Error(message.message))
  })
  worker.on('error', (error: Error) => {
    for (const { reject } of waiting.values()) reject(error)
    if (!closing) listeners.onDeath(error)
  })

  function ask<T = void>(question: Question): Promise<T> {
    last += 1
    const id = last
    return new Promise<T>((resolve, reject) => {
      waiting.set(id, { resolve: resolve as (value: unknown) => void, reject })
      worker.postMessage({ ...question, id })
    })
  }

  const gatewayPort = await ask<number>({ type: 'listen' })
  return {
    gateway: `http://127.0.0.1:${gatewayPort}`,
    open: (plan) => ask({ type: 'open', plan }),
    receive: (queue, limit, waitSeconds) => ask({ type: 'receive', queue, limit, waitSeconds }),
    settle: (queue, done, again) => ask({ type: 'settle', queue, done, ...(again && { again }) }),
    expire: () => ask({ type: 'expire' }),
    state: () => ask({ type: 'state' }),
    backlog: () => ask({ type: 'backlog' }),
    async close() {
      closing = true
      await ask({ type: 'close' })
      await worker.terminate()
    },
  }
}
