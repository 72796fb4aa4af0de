import type { Incident } from '../gateway/server.ts'
import type { Plan } from '../model/plan.ts'

/** What the player asks of the thread of the engines; every question has a number and gets one answer. */
export type ToEngines = { id: number } & Question

export type Question =
  /** Starts the gateway; the answer is its port. */
  | { type: 'listen' }
  | { type: 'open'; plan: Plan }
  | { type: 'receive'; queue: string; limit: number; waitSeconds: number }
  /** `done` are receipt handles to delete; `again` ones are shown again after `seconds`. */
  | { type: 'settle'; queue: string; done: string[]; again?: { handles: string[]; seconds: number } }
  | { type: 'expire' }
  | { type: 'state' }
  /** How many messages wait in queues that start a function. */
  | { type: 'backlog' }
  | { type: 'close' }

export type FromEngines =
  | { type: 'done'; id: number; result: unknown }
  | { type: 'failed'; id: number; message: string }
  | ({ type: 'incident' } & Incident)
  /** A change of a table for one event source mapping; `record` is the stream record as JSON. */
  | { type: 'change'; mapping: string; key: string; number: string; record: string }
