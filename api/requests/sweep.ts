import type { ServiceRequest } from './model.ts'
import type { PendingStore, RequestStore } from './ports.ts'
import { type PublishPorts, publish } from './publish.ts'

export interface SweepPorts extends PublishPorts {
  readonly pending: PendingStore
  readonly requests: RequestStore
}

/** Younger events are on the fast path; the sweeper leaves them alone. */
const graceMs = 15_000

/** The request as it stands; undefined when it is not there, or cannot be read now: it stays pending. */
async function read({ requests }: SweepPorts, reference: string, unread: string[]) {
  try {
    return await requests.get(reference)
  } catch {
    unread.push(reference)
    return undefined
  }
}

/**
 * Hands on what the fast path lost, each request by itself. Returns how many had something pending; throws at the end
 * when some could not go, so that somebody looks.
 */
export async function sweep(ports: SweepPorts, limit = 500): Promise<number> {
  const before = new Date(ports.now().getTime() - graceMs).toISOString()
  const references = await ports.pending.pendingBefore(before, limit)
  const refused: string[] = []
  for (let at = 0; at < references.length; at += 25) {
    const found = await Promise.all(
      references.slice(at, at + 25).map((reference) => read(ports, reference, refused)),
    )
    const known = found.filter((request): request is ServiceRequest => request !== undefined)
    refused.push(...(await publish(ports, known)))
  }
  if (refused.length > 0) throw new Error(`${refused.length} requests have events or files that could not go`)
  return references.length
}
