import type { Item } from 'dynalite/db/index.js'
import { msOfDays } from '#contract/calendar/length.ts'
import type { Bucket, Table } from '../model/plan.ts'
import type { WatchedTables } from './changes.ts'
import type { Messages } from './messages.ts'

const pageSize = 100

/** Deletes the items whose time-to-live has passed, a page at a time so that requests get between. */
export async function expireItems(
  tables: WatchedTables,
  definitions: Table[],
  now = Date.now(),
): Promise<void> {
  const seconds = String(Math.floor(now / 1000))
  for (const table of definitions) {
    if (!table.timeToLive) continue
    const expired = {
      ExpressionAttributeNames: { '#expires': table.timeToLive },
      ExpressionAttributeValues: { ':now': { N: seconds } },
    }
    let from: unknown
    do {
      const page = await tables.call('Scan', {
        TableName: table.name,
        FilterExpression: '#expires < :now',
        Limit: pageSize,
        ...structuredClone(expired),
        ...(from !== undefined && { ExclusiveStartKey: from }),
      })
      for (const item of page.Items as Item[]) {
        const key = Object.fromEntries(table.keyAttributes.map((name) => [name, item[name] ?? {}]))
        const condition = { ConditionExpression: '#expires < :now', ...structuredClone(expired) }
        await tables.expire(table, key, condition).catch(ignoreChanged)
      }
      from = page.LastEvaluatedKey
      await new Promise(setImmediate)
    } while (from)
  }
}

/** An item that was given more time in between stays. */
function ignoreChanged(error: { body?: { __type?: string } }) {
  if (!error.body?.__type?.endsWith('ConditionalCheckFailedException')) throw error
}

/** Deletes the objects that are older than a lifecycle rule of their bucket allows. */
export function expireObjects({ buckets }: Messages, definitions: Bucket[], now = Date.now()): void {
  for (const { name, lifecycle } of definitions) {
    for (const { prefix, days } of lifecycle) {
      const { objects } = buckets.listObjects(name, { prefix, maxKeys: 1_000_000 })
      for (const { key, lastModified } of objects) {
        if (now - lastModified.getTime() > msOfDays(days)) buckets.deleteObject(name, key)
      }
    }
  }
}
