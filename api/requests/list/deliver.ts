import type { RequestEvent } from '#contract/requests/event.ts'
import { advance } from '#requests/life/advance.ts'
import type { RequestStore } from '#requests/life/ports.ts'
import { type EnlistPorts, enlist } from './enlist.ts'

export interface DeliverPorts extends EnlistPorts {
  readonly requests: RequestStore
  /** How residents read a department's name. */
  readonly nameOf: (department: string) => string
}

/** Whether the event brings a request to the department, which then says that it has it. */
export const brings = ({ type }: RequestEvent): boolean =>
  type === 'shire.request.submitted.v1' || type === 'shire.request.transferred.v1'

/**
 * Takes one event into the department's list and acknowledges a new request. Safe to repeat at any point:
 * the list ignores numbers it has, and the acknowledgement happens once.
 */
export async function deliver(ports: DeliverPorts, event: RequestEvent): Promise<void> {
  await enlist(ports, event)
  if (!brings(event)) return
  await advance(ports.requests, event.subject, {
    type: 'acknowledged',
    at: ports.now().toISOString(),
    by: ports.nameOf(event.department),
    cause: `acknowledged ${event.id}`,
  })
}
