import { council } from '#council'
import { toEvent } from '#requests/life/event.ts'
import type { PublishPorts } from '#requests/life/publish.ts'
import { eventTopic } from './event-topic.ts'
import { requestsTable } from './requests-table.ts'

/** What publishing needs, for real. The S3 client is loaded for the first request that has photos. */
export const publishPorts = (): PublishPorts => ({
  requests: requestsTable(),
  topic: eventTopic(),
  async eventsOf(request, entries) {
    // The catalogue is read with the first events, not before them: a cold start need not wait for it.
    const { serviceOf } = await import('#services/index.ts')
    return entries.map((entry) => toEvent(request, entry, serviceOf(request.service), council))
  },
  claims: {
    async claim(id, reference) {
      const { claim } = await import('#aws/evidence/store.ts')
      return claim(id, reference)
    },
    async drop(id, reference) {
      const { drop } = await import('#aws/evidence/store.ts')
      return drop(id, reference)
    },
  },
  now: () => new Date(),
})
