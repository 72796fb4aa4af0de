import type { SQSBatchResponse, SQSEvent } from 'aws-lambda'
import { RequestEvent } from '#contract/event.ts'
import { type DeliverPorts, deliver } from '#requests/deliver.ts'

/** What the log says of a message that failed: enough to find it, nothing that a resident wrote. */
function logFailure(messageId: string, error: unknown): void {
  const name = error instanceof Error ? error.name : 'unknown'
  console.error(JSON.stringify({ level: 'error', event: 'delivery-failed', messageId, name }))
}

/**
 * Takes a batch of a department's FIFO queue. Requests go side by side, the events of one in order; after a
 * failure the rest of that request stays in the queue behind it.
 */
export const deliverBatch =
  (ports: DeliverPorts) =>
  async (batch: SQSEvent): Promise<SQSBatchResponse> => {
    const groups = Map.groupBy(batch.Records, (record) => record.attributes.MessageGroupId)
    const failed: string[] = []
    await Promise.all(
      [...groups.values()].map(async (records) => {
        for (const [at, { messageId, body }] of records.entries()) {
          try {
            await deliver(ports, RequestEvent.parse(JSON.parse(body)))
          } catch (error) {
            logFailure(messageId, error)
            failed.push(...records.slice(at).map((record) => record.messageId))
            return
          }
        }
      }),
    )
    return { batchItemFailures: failed.map((itemIdentifier) => ({ itemIdentifier })) }
  }
