import type { RequestEvent } from '#contract/requests/event.ts'
import { unqueued } from '#record/append.ts'
import { recordStore } from '#record/store.ts'
import type { PendingStore } from '#record/sweep.ts'
import { MemoryShelf } from '#record/testing/memory.ts'
import { withoutFiles } from '#requests/life/keep-files.ts'
import { keptAs } from '#requests/life/kept-as.ts'
import type { ServiceRequest } from '#requests/life/model.ts'
import type { NearbyStore, RequestStore, WorklistStore } from '#requests/life/ports.ts'
import type { WorkRecord } from '#requests/list/worklist.ts'

const copy = <T>(value: T): T => structuredClone(value)

/** The double of the requests table: the same promises, kept in a map. `writes` counts successful writes. */
export class MemoryRequests implements RequestStore, NearbyStore, PendingStore {
  readonly shelf = new MemoryShelf<ServiceRequest>()
  /** As they are stored: without what lies in volumes. */
  readonly items = this.shelf.items
  private readonly store = recordStore(this.shelf, keptAs)

  get writes() {
    return this.shelf.writes
  }

  get(reference: string) {
    return this.store.get(reference)
  }

  create(request: ServiceRequest) {
    return this.store.create(request)
  }

  save(request: ServiceRequest, version: number) {
    return this.store.save(request, version)
  }

  drop(request: ServiceRequest) {
    return this.store.drop(request)
  }

  async markQueued(
    request: ServiceRequest,
    numbers: readonly number[],
    at: string,
    lost: readonly string[] = [],
  ) {
    const stored = await this.shelf.get(request.reference)
    if (stored?.version !== request.version) return false
    const history = stored.history.map((entry) =>
      numbers.includes(entry.number) ? { ...entry, queuedAt: at } : entry,
    )
    const { pending, pendingSince, dropping: _, ...rest } = stored
    const marked = { ...withoutFiles(rest, lost), history, version: stored.version + 1 }
    const still = unqueued(marked).length > 0 && pending && pendingSince
    return this.shelf.replace(
      request.reference,
      still ? { ...marked, pending, pendingSince } : marked,
      request.version,
    )
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
  readonly published: RequestEvent[] = []
  refuse: (one: RequestEvent) => boolean = () => false

  async publish(events: readonly RequestEvent[]) {
    const refused = events.filter((one) => this.refuse(one))
    this.published.push(...events.filter((one) => !refused.includes(one)))
    return refused
  }
}
