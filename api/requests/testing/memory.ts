import { unqueued } from '../history.ts'
import { withoutFiles } from '../keep-files.ts'
import type { ServiceRequest } from '../model.ts'
import type { NearbyStore, Outgoing, PendingStore, RequestStore, WorklistStore } from '../ports.ts'
import type { WorkRecord } from '../worklist.ts'

const copy = <T>(value: T): T => structuredClone(value)

/** The double of the requests table: the same promises, kept in a map. `writes` counts successful writes. */
export class MemoryRequests implements RequestStore, NearbyStore, PendingStore {
  readonly items = new Map<string, ServiceRequest>()
  writes = 0

  async get(reference: string) {
    return copy(this.items.get(reference))
  }

  async create(request: ServiceRequest) {
    const taken = this.items.get(request.reference)
    if (taken) return copy(taken)
    this.#write(request)
    return undefined
  }

  async save(request: ServiceRequest, version: number) {
    if (this.items.get(request.reference)?.version !== version) return false
    this.#write(request)
    return true
  }

  async markQueued(
    request: ServiceRequest,
    numbers: readonly number[],
    at: string,
    lost: readonly string[] = [],
  ) {
    const stored = this.items.get(request.reference)
    if (stored?.version !== request.version) return false
    const history = stored.history.map((entry) =>
      numbers.includes(entry.number) ? { ...entry, queuedAt: at } : entry,
    )
    const { pending, pendingSince, ...rest } = stored
    const marked = { ...withoutFiles(rest, lost), history, version: stored.version + 1 }
    const still = unqueued(marked).length > 0 && pending && pendingSince
    this.#write(still ? { ...marked, pending, pendingSince } : marked)
    return true
  }

  async inCells(cells: readonly string[], limit: number) {
    const open = [...this.items.values()].filter((request) => request.cell && cells.includes(request.cell))
    return open
      .slice(0, limit)
      .flatMap((request) => (request.location ? [{ ...request, location: request.location }] : []))
  }

  async pendingBefore(time: string, limit: number) {
    return [...this.items.values()]
      .filter((request) => request.pendingSince && request.pendingSince < time)
      .slice(0, limit)
      .map((request) => request.reference)
  }

  #write(request: ServiceRequest) {
    this.writes++
    this.items.set(request.reference, copy(request))
  }
}

/** The double of a department's list of work. */
export class MemoryWorklist implements WorklistStore {
  readonly records = new Map<string, WorkRecord>()

  async get(department: string, reference: string) {
    return copy(this.records.get(`${department} ${reference}`))
  }

  async put(record: WorkRecord, revision: number) {
    const key = `${record.department} ${record.reference}`
    if ((this.records.get(key)?.revision ?? 0) !== revision) return false
    this.records.set(key, copy(record))
    return true
  }
}

/** A topic that keeps what it was given, and refuses what `refuse` says. */
export class MemoryTopic {
  readonly published: Outgoing[] = []
  refuse: (one: Outgoing) => boolean = () => false

  async publish(events: readonly Outgoing[]) {
    const refused = events.filter((one) => this.refuse(one))
    this.published.push(...events.filter((one) => !refused.includes(one)))
    return refused
  }
}
