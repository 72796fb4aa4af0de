import type { RequestEvent } from '#contract/requests/event.ts'
import type { WorklistStore } from '#requests/life/ports.ts'
import { type Taking, take, type WorkRecord } from './worklist.ts'

export interface EnlistPorts {
  readonly worklist: WorklistStore
  readonly teamOf: (department: string) => Taking['teamOf']
  readonly wardNameOf: Taking['wardNameOf']
  readonly now: () => Date
}

const attempts = 8

/** Takes one event into its department's list. Returns the record that the list has then. Safe to repeat. */
export async function enlist(ports: EnlistPorts, event: RequestEvent): Promise<WorkRecord> {
  for (let attempt = 0; attempt < attempts; attempt++) {
    // The first event of a request nearly always finds no record: look only when there is one after all.
    const first = attempt === 0 && event.sequence === '1'
    const before = first ? undefined : await ports.worklist.get(event.department, event.subject)
    const receivedAt = ports.now().toISOString()
    const teamOf = ports.teamOf(event.department)
    const after = take(before, event, { receivedAt, teamOf, wardNameOf: ports.wardNameOf })
    if (!after && before) return before
    if (after && (await ports.worklist.put(after, before?.revision ?? 0))) return after
  }
  throw new Error('Too many writers of one work record at once')
}
