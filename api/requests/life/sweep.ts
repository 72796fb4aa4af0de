import { type PendingStore, sweep as sweepItems } from '#record/sweep.ts'
import type { ServiceRequest } from './model.ts'
import { type PublishPorts, publish } from './publish.ts'

export interface SweepPorts extends PublishPorts {
  readonly pending: PendingStore
}

/**
 * Hands on what the fast path lost, each request by itself. Returns how many had something pending; throws at the end
 * when some could not go, so that somebody looks.
 */
export const sweep = (ports: SweepPorts, limit = 500): Promise<number> =>
  sweepItems<ServiceRequest>(
    {
      pending: ports.pending,
      get: (reference) => ports.requests.get(reference),
      publish: (requests) => publish(ports, requests),
      now: ports.now,
      named: 'requests',
    },
    limit,
  )
