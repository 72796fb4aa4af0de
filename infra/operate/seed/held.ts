import type { ServiceRequest } from '#requests/life/model.ts'
import type { RequestStore } from '#requests/life/ports.ts'

/** References that this run has made, and the idempotency key of each. */
export type Taken = Map<string, ServiceRequest['idempotency']>

/** A store of one request that is not written yet: what submits, follows and decides works on it as on the table. */
export class Held implements Pick<RequestStore, 'create' | 'get' | 'save'> {
  private request: ServiceRequest | undefined
  private readonly taken: Taken

  constructor(taken: Taken) {
    this.taken = taken
  }

  async create(request: ServiceRequest): Promise<ServiceRequest | undefined> {
    const idempotency = this.taken.get(request.reference)
    if (idempotency) return { ...request, idempotency }
    this.taken.set(request.reference, request.idempotency)
    this.request = request
    return undefined
  }

  async get(reference: string): Promise<ServiceRequest | undefined> {
    return this.request?.reference === reference ? this.request : undefined
  }

  async save(request: ServiceRequest, version: number): Promise<boolean> {
    if (this.request?.version !== version) return false
    this.request = request
    return true
  }

  /** The request as it stands. Throws when none was created. */
  get now(): ServiceRequest {
    if (!this.request) throw new Error('Nothing was submitted')
    return this.request
  }
}
