import type { RequestEvent } from '#contract/event.ts'
import { advance } from './advance.ts'
import type { RequestStore, WorklistStore } from './ports.ts'
import { take } from './worklist.ts'

export interface DeliverPorts {
  readonly worklist: WorklistStore
  readonly requests: RequestStore
  readonly departmentName: string
  readonly now: () => Date
}

const attempts = 8

async function enlist(ports: DeliverPorts, event: RequestEvent): Promise<void> {
  for (let attempt = 0; attempt < attempts; attempt++) {
    // The first event of a request nearly always finds no record: look only when there is one after all.
    const first = attempt === 0 && event.sequence === '1'
    const before = first ? undefined : await ports.worklist.get(event.department, event.subject)
    const after = take(before, event, ports.now().toISOString())
    if (!after || (await ports.worklist.put(after, before?.revision ?? 0))) return
  }
  throw new Error('Too many writers of one work record at once')
}

/**
 * Takes one event into the department's list and acknowledges a new request. Safe to repeat at any point:
 * the list ignores numbers it has, and the acknowledgement happens once.
 */
export async function deliver(ports: DeliverPorts, event: RequestEvent): Promise<void> {
  await enlist(ports, event)
  if (event.type !== 'shire.request.submitted.v1') return
  await advance(ports.requests, event.subject, {
    type: 'acknowledged',
    at: ports.now().toISOString(),
    by: ports.departmentName,
    cause: `acknowledged ${event.id}`,
  })
}
