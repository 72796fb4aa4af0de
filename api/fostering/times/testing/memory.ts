import {
  type Mark,
  type MovedTo,
  mostWaiting,
  type Offered,
  openSeats,
  seatsLeft,
  type Times,
} from '../offered.ts'

/** Times in memory, each change of one whole or not at all. */
export class MemoryTimes<T extends Offered> implements Times<T> {
  readonly all = new Map<string, T>()

  async get(id: string) {
    return this.all.get(id)
  }
  async offer(one: T) {
    if (this.all.has(one.id)) return false
    this.all.set(one.id, one)
    return true
  }
  async take(id: string, holder: string, at: Date) {
    const one = this.all.get(id)
    if (!one || one.off || one.starts <= at.toISOString()) return false
    if (one.taken[holder]) return true
    if (one.noMore || openSeats(one) <= 0) return false
    this.all.set(id, { ...one, taken: { ...one.taken, [holder]: { at: at.toISOString() } } })
    return true
  }
  async free(id: string, holder: string) {
    const one = this.all.get(id)
    if (!one) return
    const { [holder]: _, ...taken } = one.taken
    this.all.set(id, { ...one, taken })
  }
  async wait(id: string, holder: string, at: Date) {
    const one = this.all.get(id)
    if (!one?.waits || one.off || one.starts <= at.toISOString() || one.taken[holder]) return false
    if (one.waits[holder]) return true
    if (Object.keys(one.waits).length >= mostWaiting) return false
    this.all.set(id, { ...one, waits: { ...one.waits, [holder]: at.toISOString() } })
    return true
  }
  async leave(id: string, holder: string) {
    const one = this.all.get(id)
    if (!one?.waits) return
    const { [holder]: _, ...waits } = one.waits
    this.all.set(id, { ...one, waits })
  }
  async pass(id: string, holder: string, at: Date, until: Date) {
    const one = this.all.get(id)
    if (!one?.waits?.[holder] || one.off || seatsLeft(one) <= 0) return false
    const { [holder]: _, ...waits } = one.waits
    const taking = { at: at.toISOString(), offered: until.toISOString() }
    this.all.set(id, { ...one, waits, taken: { ...one.taken, [holder]: taking } })
    return true
  }
  async callOff(id: string, at: Date, moved?: MovedTo) {
    const one = this.all.get(id)
    if (one && !one.off) this.all.set(id, { ...one, off: at.toISOString(), ...(moved && { moved }) })
  }
  async stop(id: string, at: Date) {
    const one = this.all.get(id)
    if (one) this.all.set(id, { ...one, noMore: one.noMore ?? at.toISOString() })
  }
  async mark(id: string, holder: string, what: Mark) {
    const one = this.all.get(id)
    const taking = one?.taken[holder]
    if (one && taking)
      this.all.set(id, { ...one, taken: { ...one.taken, [holder]: { ...taking, [what]: true } } })
  }
  async withdraw(id: string) {
    const one = this.all.get(id)
    if (one && Object.keys(one.taken).length > 0) return false
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
