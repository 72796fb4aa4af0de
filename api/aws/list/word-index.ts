import { eachMessage } from '#aws/core/queue-batch.ts'
import { RequestEvent } from '#contract/requests/event.ts'
import { type IndexPorts, indexWords } from '#requests/workspace/index-words.ts'

/** Takes a batch of events after which requests may be found by other words. */
export const indexBatch = (ports: () => Promise<IndexPorts>) =>
  eachMessage('words-failed', async (body) => indexWords(await ports(), RequestEvent.parse(body).subject))
