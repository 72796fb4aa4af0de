import type { RequestEvent, SubmittedData } from '#contract/event.ts'
import type { State } from '#contract/lifecycle.ts'
import { isOpen } from '#contract/lifecycle.ts'

/** One request in a department's list of work, as its events have told. */
export interface WorkRecord {
  readonly department: string
  readonly reference: string
  readonly service: string
  /** Key of the list: department and `open` or `finished`; missing until the first event has come. */
  readonly departmentState?: string
  readonly state?: State
  readonly receivedAt?: string
  readonly updatedAt: string
  readonly followers: number
  /** What was submitted; missing for sensitive services, whose events are thin. */
  readonly submission?: SubmittedData
  /** Number of the last event that took effect. */
  readonly applied: number
  /** Events that came before one with a lower number, by number, waiting for it. */
  readonly held: Readonly<Record<string, RequestEvent>>
  /** Counts writes of this record. */
  readonly revision: number
}

const listOf = (department: string, state: State) => `${department}#${isOpen(state) ? 'open' : 'finished'}`

const empty = (event: RequestEvent): WorkRecord => ({
  department: event.department,
  reference: event.subject,
  service: event.service,
  updatedAt: event.time,
  followers: 0,
  applied: 0,
  held: {},
  revision: 0,
})

function effect(record: WorkRecord, event: RequestEvent, receivedAt: string): WorkRecord {
  if (event.type === 'shire.request.followed.v1') return { ...record, followers: event.data.followers }
  if (event.type === 'shire.request.submitted.v1') {
    const arrived = { ...record, state: 'submitted' as const, receivedAt }
    const listed = { ...arrived, departmentState: listOf(record.department, 'submitted') }
    return 'thin' in event.data ? listed : { ...listed, submission: event.data }
  }
  if (event.type === 'shire.request.evidence-added.v1') return record
  return { ...record, state: event.data.state, departmentState: listOf(record.department, event.data.state) }
}

/**
 * The record after one more event has come. A number already applied changes nothing (undefined comes back);
 * one that comes too early is held until those before it are there.
 */
export function take(
  before: WorkRecord | undefined,
  event: RequestEvent,
  receivedAt: string,
): WorkRecord | undefined {
  const record = before ?? empty(event)
  const number = Number(event.sequence)
  if (number <= record.applied || record.held[event.sequence]) return undefined
  const held: Record<string, RequestEvent> = { ...record.held, [event.sequence]: event }
  let next: WorkRecord = record
  for (;;) {
    const due = held[next.applied + 1]
    if (!due) break
    next = { ...effect(next, due, receivedAt), applied: next.applied + 1, updatedAt: due.time }
    delete held[next.applied]
  }
  return { ...next, held, revision: record.revision + 1 }
}
