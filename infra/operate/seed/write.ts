import { setTimeout as wait } from 'node:timers/promises'
import { BatchGetCommand, BatchWriteCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'

/** What DynamoDB takes in one go. */
export const batchSize = 25

type Item = Record<string, unknown>

/** Writes items over whatever has their keys, as many at once as DynamoDB takes, again where it asks to. */
export async function writeAll(
  documents: DynamoDBDocumentClient,
  table: string,
  items: readonly Item[],
): Promise<void> {
  for (let at = 0; at < items.length; at += batchSize) {
    const puts = items.slice(at, at + batchSize).map((Item) => ({ PutRequest: { Item } }))
    let left: Record<string, typeof puts> = { [table]: puts }
    for (let tries = 0; Object.keys(left).length > 0; tries++) {
      if (tries > 8) throw new Error(`${table} does not take what is written. Try again later`)
      if (tries > 0) await wait(50 * 2 ** tries)
      const { UnprocessedItems = {} } = await documents.send(new BatchWriteCommand({ RequestItems: left }))
      left = UnprocessedItems as typeof left
    }
  }
}

/** Which of these requests are there already. */
export async function alreadyThere(
  documents: DynamoDBDocumentClient,
  table: string,
  references: readonly string[],
): Promise<Set<string>> {
  const Keys = references.map((reference) => ({ reference }))
  const { Responses = {}, UnprocessedKeys = {} } = await documents.send(
    new BatchGetCommand({
      RequestItems: {
        [table]: {
          Keys,
          ProjectionExpression: '#reference',
          ExpressionAttributeNames: { '#reference': 'reference' },
        },
      },
    }),
  )
  if (Object.keys(UnprocessedKeys).length > 0)
    throw new Error(`${table} does not answer for all of a batch. Try again later`)
  return new Set((Responses[table] ?? []).map(({ reference }) => String(reference)))
}

/** Runs at most so many at once; adding waits for a free place, and `done` for all. Throws what any of them throws. */
export function lanes(count: number) {
  const running = new Set<Promise<void>>()
  return {
    async add(work: () => Promise<void>): Promise<void> {
      const one = work().finally(() => running.delete(one))
      running.add(one)
      one.catch(() => undefined)
      if (running.size >= count) await Promise.race(running)
    },
    async done(): Promise<void> {
      await Promise.all(running)
    },
  }
}
