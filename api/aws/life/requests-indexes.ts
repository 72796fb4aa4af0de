import { QueryCommand } from '@aws-sdk/lib-dynamodb'
import { documents } from '#aws/core/dynamodb.ts'
import { environment } from '#aws/core/environment.ts'
import { pendingShards } from '#record/append.ts'
import type { PendingStore } from '#record/sweep.ts'
import type { NearbyRecord, NearbyStore } from '#requests/life/ports.ts'

async function query<Row>(
  IndexName: string,
  KeyConditionExpression: string,
  values: Record<string, unknown>,
  Limit: number,
  newestFirst: boolean,
): Promise<Row[]> {
  const { Items } = await documents.send(
    new QueryCommand({
      TableName: environment('REQUESTS_TABLE'),
      IndexName,
      KeyConditionExpression,
      ExpressionAttributeValues: values,
      ScanIndexForward: !newestFirst,
      Limit,
    }),
  )
  return (Items ?? []) as Row[]
}

/** Open reports by 100 m square. */
export const nearbyIndex = (): NearbyStore => ({
  async inCells(cells, limit) {
    const found = await Promise.all(
      cells.map((cell) => query<NearbyRecord>('by-cell', 'cell = :cell', { ':cell': cell }, limit, true)),
    )
    return found.flat()
  },
})

/** Requests with events not yet handed on. */
export const pendingIndex = (): PendingStore & { oldestPending(): Promise<string | undefined> } => ({
  async pendingBefore(time, limit) {
    return (await oldest(time, limit)).map(({ reference }) => reference)
  },
  /** Since when the oldest of all has waited; undefined when none does. */
  async oldestPending() {
    return (await oldest('~', 1)).at(0)?.pendingSince
  },
})

/** The first of all shards that have waited since before this time, oldest first. */
async function oldest(time: string, limit: number) {
  const found = await Promise.all(
    pendingShards.map((shard) =>
      query<{ reference: string; pendingSince: string }>(
        'pending',
        'pending = :shard AND pendingSince < :time',
        { ':shard': shard, ':time': time },
        limit,
        false,
      ),
    ),
  )
  return found
    .flat()
    .sort((a, b) => (a.pendingSince < b.pendingSince ? -1 : 1))
    .slice(0, limit)
}
