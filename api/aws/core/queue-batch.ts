import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda'

/** What the log says of a message that failed: enough to find it, nothing that a resident wrote. */
function logFailure(event: string, messageId: string, error: unknown): void {
  const name = error instanceof Error ? error.name : 'unknown'
  console.error(JSON.stringify({ level: 'error', event, messageId, name }))
}

/**
 * Takes a batch of a queue. Groups go side by side, the messages of one group in order: after a failure the rest of
 * it stays in the queue, and `onFailure` is told of each that does. In a queue without groups each message is its own.
 * `failing` names failures in the log.
 */
export const eachMessage =
  (
    failing: string,
    take: (body: unknown, record: SQSRecord) => Promise<unknown>,
    onFailure: (record: SQSRecord, error: unknown) => Promise<unknown> = async () => undefined,
  ) =>
  async (batch: SQSEvent): Promise<SQSBatchResponse> => {
    const groups = Map.groupBy(
      batch.Records,
      ({ attributes, messageId }) => attributes.MessageGroupId ?? messageId,
    )
    const failed: string[] = []
    await Promise.all(
      [...groups.values()].map(async (records) => {
        for (const [at, record] of records.entries()) {
          try {
            await take(JSON.parse(record.body), record)
          } catch (error) {
            logFailure(failing, record.messageId, error)
            // What comes after it in its group would otherwise hold the group until the queue shows it again.
            for (const left of records.slice(at)) await onFailure(left, error).catch(() => undefined)
            failed.push(...records.slice(at).map(({ messageId }) => messageId))
            return
          }
        }
      }),
    )
    return { batchItemFailures: failed.map((itemIdentifier) => ({ itemIdentifier })) }
  }
