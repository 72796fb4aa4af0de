import type { Handover, HandoverStore } from '../ports.ts'

/** The double of the table of handovers. */
export class MemoryHandovers implements HandoverStore {
  readonly items = new Map<string, Handover>()

  async get(department: string, reference: string) {
    return structuredClone(this.items.get(`${department} ${reference}`))
  }

  async put(handover: Handover, revision: number) {
    const key = `${handover.department} ${handover.reference}`
    if ((this.items.get(key)?.revision ?? 0) !== revision) return false
    this.items.set(key, structuredClone(handover))
    return true
  }
}
