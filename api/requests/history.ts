import { isOpen, stateAfter } from '#contract/lifecycle.ts'
import type { HistoryEntry, ServiceRequest } from './model.ts'

/** How many partitions the index of pending requests has, so that no single one takes every write. */
export const pendingShards = ['p0', 'p1', 'p2', 'p3'] as const

/** The shard of a reference: spread by its last symbols, which a hash made. */
export const shardOf = (reference: string): string =>
  pendingShards[(reference.codePointAt(reference.length - 2) ?? 0) % pendingShards.length] as string

/** An event before it has its number. */
export type Happening = Omit<HistoryEntry, 'number' | 'queuedAt'>

/** DynamoDB takes items of 400 KB. What is left is for ending the request, which has to be possible always. */
const mostBytes = { open: 320 * 1024, finished: 370 * 1024 }

const bytesOf = (request: unknown): number => new TextEncoder().encode(JSON.stringify(request)).length

/**
 * The request after the event: numbered, in its new state, marked as pending. Undefined when the event cannot
 * happen in the state that the request is in, and when the request is as long as it may get.
 */
export function append(request: ServiceRequest, happening: Happening): ServiceRequest | undefined {
  const state = stateAfter(request.state, happening.type)
  if (!state) return undefined
  const { cell, keptFrom, ...rest } = request
  const next = {
    ...rest,
    ...(cell && isOpen(state) ? { cell } : {}),
    ...(isOpen(state) ? {} : { keptFrom: keptFrom ?? happening.at.slice(0, 10) }),
    state,
    version: request.version + 1,
    updatedAt: happening.at,
    history: [...request.history, { ...happening, number: request.history.length + 1 }],
    pending: shardOf(request.reference),
    pendingSince: request.pendingSince ?? happening.at,
  }
  const most = isOpen(state) ? mostBytes.open : mostBytes.finished
  return happening.type !== 'erased' && bytesOf(next) > most ? undefined : next
}

/** Events that were not handed on yet, in order. */
export const unqueued = (request: ServiceRequest): HistoryEntry[] =>
  request.history.filter((entry) => !entry.queuedAt)
