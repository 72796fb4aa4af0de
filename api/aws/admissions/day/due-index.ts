import { QueryCommand } from '@aws-sdk/lib-dynamodb'
import { dayIn, dueKeys, idIn } from '#admissions/day/keys.ts'
import type { Between, Dues } from '#admissions/day/ports.ts'
import { documents } from '#aws/core/dynamodb.ts'
import { environment } from '#aws/core/environment.ts'
import { addDays } from '#contract/calendar/day.ts'

/** Names of what items are found by when something is due. */
export const dueBy = ['dueKey', 'dueOn'] as const

const lastDay = '9999-12-31'

/** What is due: part by part where a list is spread, and put together by the day. */
export function dueIndex(TableName = environment('ADMISSIONS_TABLE')): Dues {
  const of = (key: string, { from = '0', until }: Between, after = '') => ({
    ...{ TableName, IndexName: 'by-due' },
    KeyConditionExpression: 'dueKey = :key AND dueOn BETWEEN :from AND :until',
    ExpressionAttributeValues: {
      ':key': key,
      // What comes right behind it: nothing else does so before the next id.
      ':from': after >= from ? `${after}!` : from,
      ':until': until ? addDays(until, 1) : `${lastDay}~`,
    },
  })
  async function countOf(key: string, between: Between): Promise<number> {
    let count = 0
    let ExclusiveStartKey: Record<string, unknown> | undefined
    do {
      const page = await documents.send(
        new QueryCommand({
          ...of(key, between),
          Select: 'COUNT',
          ...(ExclusiveStartKey && { ExclusiveStartKey }),
        }),
      )
      count += page.Count ?? 0
      ExclusiveStartKey = page.LastEvaluatedKey
    } while (ExclusiveStartKey)
    return count
  }
  /** As many as are wanted: one answer of the index holds a megabyte at most. */
  async function firstOf(key: string, between: Between, after: string | undefined, Limit: number) {
    const found: string[] = []
    let ExclusiveStartKey: Record<string, unknown> | undefined
    do {
      const query = { ...of(key, between, after), Limit, ...(ExclusiveStartKey && { ExclusiveStartKey }) }
      const page = await documents.send(new QueryCommand(query))
      for (const { dueOn } of page.Items ?? []) found.push(String(dueOn))
      ExclusiveStartKey = page.LastEvaluatedKey
    } while (ExclusiveStartKey && found.length < Limit)
    return found
  }
  return {
    async page(scope, list, { after, limit, ...between }) {
      const parts = await Promise.all(
        dueKeys(scope, list).map((key) => firstOf(key, between, after, limit + 1)),
      )
      const all = parts.flat().sort()
      const page = all.slice(0, limit)
      return {
        found: page.map((dueOn) => ({ id: idIn(dueOn), day: dayIn(dueOn) })),
        next: all.length > limit ? (page.at(-1) ?? null) : null,
      }
    },
    async count(scope, list, between = {}) {
      const counts = await Promise.all(dueKeys(scope, list).map((key) => countOf(key, between)))
      return counts.reduce((sum, one) => sum + one, 0)
    },
  }
}
