import { BatchWriteCommand, GetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb'
import { batchGet } from '#aws/core/batch-get.ts'
import { documents } from '#aws/core/dynamodb.ts'
import { environment } from '#aws/core/environment.ts'
import { putUnlessChanged } from '#aws/core/put-unless-changed.ts'
import type { WordStore } from '#requests/life/ports.ts'
import { entryOf, found, ofRequest, remembered, wordItem } from './words-items.ts'

/** What BatchWriteItem takes at once. */
const atOnce = 25

async function write(TableName: string, requests: Record<string, unknown>[]): Promise<void> {
  for (let at = 0; at < requests.length; at += atOnce) {
    let left: Record<string, unknown[]> = { [TableName]: requests.slice(at, at + atOnce) }
    for (let attempt = 0; Object.keys(left).length > 0; attempt++) {
      if (attempt > 5) throw new Error('The table of words takes no more at the moment')
      if (attempt > 0) await new Promise((resume) => setTimeout(resume, 50 * 2 ** attempt))
      const { UnprocessedItems = {} } = await documents.send(
        new BatchWriteCommand({ RequestItems: left as never }),
      )
      left = UnprocessedItems
    }
  }
}

/** The index of words. Putting and removing is done again without harm. */
export function wordsTable(TableName = environment('WORDS_TABLE')): WordStore {
  return {
    async of(reference) {
      const { Item } = await documents.send(
        new GetCommand({ TableName, Key: ofRequest(reference), ConsistentRead: true }),
      )
      return { words: (Item?.words as string[]) ?? [], revision: (Item?.revision as number) ?? 0 }
    },
    remember: (reference, words, revision) =>
      putUnlessChanged(TableName, remembered(reference, words, revision + 1), revision, 'revision'),
    put: (words, reference, submittedAt) =>
      write(
        TableName,
        words.map((word) => ({
          PutRequest: { Item: wordItem(word, reference, submittedAt) },
        })),
      ),
    remove: (words, reference, submittedAt) =>
      write(
        TableName,
        words.map((word) => ({ DeleteRequest: { Key: { word, found: found(reference, submittedAt) } } })),
      ),
    async find(word, limit, before) {
      const { Items = [] } = await documents.send(
        new QueryCommand({
          TableName,
          KeyConditionExpression: before ? 'word = :word AND #found < :before' : 'word = :word',
          ...(before ? { ExpressionAttributeNames: { '#found': 'found' } } : {}),
          ExpressionAttributeValues: { ':word': word, ...(before ? { ':before': before } : {}) },
          ScanIndexForward: false,
          Limit: limit,
        }),
      )
      return Items.map(entryOf)
    },
    async also(word, entries) {
      const items = await batchGet(
        TableName,
        entries.map(({ at }) => ({ word, found: at })),
      )
      const there = new Set(items.map((item) => entryOf(item).at))
      return entries.filter(({ at }) => there.has(at))
    },
  }
}
