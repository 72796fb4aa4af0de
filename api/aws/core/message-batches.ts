/** What SNS and SQS take in one call: ten messages, 256 KiB in all, with room for attributes. */
export const batchLimit = { messages: 10, bytes: 240 * 1024 }

/** The messages in their order, as many at once as one call takes; `textOf` is what is sent of each. */
export function* batches<Message>(
  messages: readonly Message[],
  textOf: (message: Message) => string,
): Generator<Message[]> {
  let batch: Message[] = []
  let bytes = 0
  for (const message of messages) {
    const size = Buffer.byteLength(textOf(message))
    if (batch.length === batchLimit.messages || (batch.length > 0 && bytes + size > batchLimit.bytes)) {
      yield batch
      batch = []
      bytes = 0
    }
    batch.push(message)
    bytes += size
  }
  if (batch.length > 0) yield batch
}
