import {
  ConditionalCheckFailedException,
  DynamoDBClient,
  type DynamoDBClientConfig,
} from '@aws-sdk/client-dynamodb'
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'

const nothing = () => undefined

/**
 * Nothing of what is read or written is ever logged. For a logger that has `info`, its own that throws all away among them, the
 * SDK makes a copy of every item first, which takes a fifth of the time of a large read.
 */
const silent = { debug: nothing, warn: nothing, error: nothing } as NonNullable<
  DynamoDBClientConfig['logger']
>

/** One client for the life of the function. */
export const documents = DynamoDBDocumentClient.from(new DynamoDBClient({ logger: silent }), {
  marshallOptions: { removeUndefinedValues: true },
})

/** True when the write went through, false when its condition did not hold; everything else is thrown. */
export async function conditional(write: Promise<unknown>): Promise<boolean> {
  try {
    await write
    return true
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false
    throw error
  }
}
