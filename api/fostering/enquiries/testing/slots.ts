import type { Slot, Slots } from '../slot.ts'

/** Times in memory, each change of one whole or not at all. */
export class MemorySlots implements Slots {
  readonly all = new Map<string, Slot>()

  async get(id: string) {
    return this.all.get(id)
  }
  async offer(slot: Slot) {
    if (this.all.has(slot.id)) return false
    this.all.set(slot.id, slot)
    return true
  }
  async take(id: string, reference: string, at: Date) {
    const slot = this.all.get(id)
    if (!slot || slot.starts <= at.toISOString()) return false
    if (slot.taken) return slot.taken.reference === reference
    this.all.set(id, { ...slot, taken: { reference, at: at.toISOString() } })
    return true
  }
  async free(id: string, reference: string) {
    const slot = this.all.get(id)
    if (slot?.taken?.reference !== reference) return
    const { taken: _, noted: __, reminded: ___, ...rest } = slot
    this.all.set(id, rest)
  }
  async mark(id: string, reference: string, what: 'noted' | 'reminded') {
    const slot = this.all.get(id)
    if (slot?.taken?.reference === reference) this.all.set(id, { ...slot, [what]: true })
  }
  async withdraw(id: string) {
    if (this.all.get(id)?.taken) return false
    this.all.delete(id)
    return true
  }
  async between(from: Date, to: Date) {
    return [...this.all.values()]
      .filter(({ starts }) => starts >= from.toISOString() && starts < to.toISOString())
      .sort((a, b) => (a.id < b.id ? -1 : 1))
  }
  async forget(id: string) {
    this.all.delete(id)
  }
}
