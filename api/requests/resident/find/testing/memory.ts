import type { MemoryRequests } from '#requests/testing/memory.ts'
import type { ContactIndex, FindJob, FindQueue } from '../ports.ts'

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

/** A queue that keeps what it was given. */
export class MemoryFinds implements FindQueue {
  readonly jobs: FindJob[] = []

  async send(job: FindJob) {
    this.jobs.push(job)
  }
}
