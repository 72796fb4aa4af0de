import type { PublishPorts } from '#requests/publish.ts'
import { eventTopic } from './event-topic.ts'
import { requestsTable } from './requests-table.ts'

/** What publishing needs, for real. The S3 client is loaded for the first request that has photos. */
export const publishPorts = (): PublishPorts => ({
  requests: requestsTable(),
  topic: eventTopic(),
  claims: {
    async claim(id, reference) {
      const { claim } = await import('./evidence-store.ts')
      return claim(id, reference)
    },
    async drop(id, reference) {
      const { drop } = await import('./evidence-store.ts')
      return drop(id, reference)
    },
  },
  now: () => new Date(),
})
