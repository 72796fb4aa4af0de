import type { MemoryRequests } from '../../testing/memory.ts'
import type { ContactIndex, FindJob, FindQueue, LinkCounter } from '../ports.ts'

/** The double of the index by contact. */
export const memoryIndex = ({ items }: MemoryRequests): ContactIndex => ({
  async since(contactHash, time, limit) {
    return [...items.values()]
      .filter((request) => request.contactHash === contactHash && request.submittedAt >= time)
      .sort((a, b) => (a.submittedAt < b.submittedAt ? 1 : -1))
      .slice(0, limit)
      .map(({ reference }) => reference)
  },
})

/** The double of the counter, which forgets nothing. */
export class MemoryCounter implements LinkCounter {
  readonly askings = new Map<string, Set<string>>()

  async count(name: string, id: string, most: number) {
    const before = this.askings.get(name) ?? new Set()
    if (before.size >= most && !before.has(id)) return false
    this.askings.set(name, before.add(id))
    return true
  }
}

/** A queue that keeps what it was given. */
export class MemoryFinds implements FindQueue {
  readonly jobs: FindJob[] = []

  async send(job: FindJob) {
    this.jobs.push(job)
  }
}
