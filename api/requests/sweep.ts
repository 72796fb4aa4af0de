import type { ServiceRequest } from './model.ts'
import type { PendingStore, RequestStore } from './ports.ts'
import { type PublishPorts, publish } from './publish.ts'

export interface SweepPorts extends PublishPorts {
  readonly pending: PendingStore
  readonly requests: RequestStore
}

/** Younger events are on the fast path; the sweeper leaves them alone. */
const graceMs = 15_000

/**
 * Hands on what the fast path lost. Returns how many requests had something pending; throws at the end when the topic
 * refused some, so that somebody looks.
 */
export async function sweep(ports: SweepPorts, limit = 500): Promise<number> {
  const before = new Date(ports.now().getTime() - graceMs).toISOString()
  const references = await ports.pending.pendingBefore(before, limit)
  const refused: string[] = []
  for (let at = 0; at < references.length; at += 25) {
    const found = await Promise.all(
      references.slice(at, at + 25).map((reference) => ports.requests.get(reference)),
    )
    const known = found.filter((request): request is ServiceRequest => request !== undefined)
    refused.push(...(await publish(ports, known)))
  }
  if (refused.length > 0) throw new Error(`${refused.length} requests have events that the topic refused`)
  return references.length
}
